package org.commentindex.cli.print.object;

import java.io.IOException;
import java.util.List;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.text.EndText;
import org.commentindex.json.JsonObjects;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.KwicLine;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;

/** Prints answers as JSON objects. */
public class AnswerObjects implements AnswerPrinter {
  private final ObjectWriter objects;
  private final HitStyle style;
  private final EndText messages;

  /**
   * Creates a printer.
   *
   * @param messages prints the warnings of each answer as messages too
   */
  public AnswerObjects(ObjectWriter objects, HitStyle style, EndText messages) {
    this.objects = objects;
    this.style = style;
    this.messages = messages;
  }

  @Override
  public void error(String query, String message) throws IOException {
    objects.write(JsonObjects.error(query, message));
  }

  @Override
  public void explanation(ParsedQuery query) throws IOException {
    objects.write(JsonObjects.explanation(query));
  }

  @Override
  public void hit(String query, Hit hit) throws IOException {
    if (style == HitStyle.KWIC) {
      for (KwicLine line : KwicLine.of(hit)) {
        match(query, hit, line);
      }
    } else {
      objects.write(JsonObjects.hit(query, hit));
    }
  }

  @Override
  public void match(String query, Hit hit, KwicLine line) throws IOException {
    objects.write(JsonObjects.match(query, hit, line));
  }

  @Override
  public void id(String query, int rank, String id) throws IOException {
    objects.write(JsonObjects.hit(query, rank, id));
  }

  @Override
  public void score(String query, Hit hit, List<ScorePart> parts) throws IOException {
    objects.write(JsonObjects.score(query, hit, parts));
  }

  @Override
  public void context(String query, Hit hit, HitContext context) throws IOException {
    objects.writeAll(JsonObjects.context(query, hit, context));
  }

  @Override
  public void facet(String query, FacetResult counts) throws IOException {
    objects.writeAll(JsonObjects.facet(query, counts));
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    objects.write(JsonObjects.end(query, results));
    messages.notes(results);
  }
}

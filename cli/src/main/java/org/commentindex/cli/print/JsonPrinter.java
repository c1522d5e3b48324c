package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Rejection;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Facet;
import org.commentindex.query.Hit;
import org.commentindex.query.IndexStats;
import org.commentindex.query.LookAlikes;
import org.commentindex.query.Note;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.Quote;
import org.commentindex.query.ScorePart;
import org.commentindex.query.SearchResults;
import org.commentindex.query.Suggestion;
import org.commentindex.query.Tally;
import org.commentindex.query.ThreadEntry;
import org.commentindex.split.Piece;

/** Prints JSON, one object a line, as {@code docs/json-output.md} says. */
public final class JsonPrinter implements ResultPrinter, IdsPrinter {
  private final ResultLines lines;

  /**
   * Prints to a writer, which is left open.
   *
   * @param fields of each hit or comment only these; if empty, all
   */
  public JsonPrinter(Writer out, Set<String> fields) throws IOException {
    this(new JsonLines(out, fields));
  }

  private JsonPrinter(ResultLines lines) {
    this.lines = lines;
  }

  /**
   * Prints rows of one table instead, below a line of names that is printed at once.
   *
   * @param columns what the rows are; nothing else may be printed
   * @param chosen the columns wanted, in this order; if empty, all
   */
  public static JsonPrinter table(Writer out, TableForm form, Columns columns, Set<String> chosen)
      throws IOException {
    return new JsonPrinter(
        new TableLines(out, form, chosen.isEmpty() ? columns.names() : List.copyOf(chosen)));
  }

  @Override
  public void hit(String query, Hit hit) throws IOException {
    lines.result("hit", json -> JsonComment.hit(json, query, hit));
  }

  @Override
  public void id(String query, int rank, String id) throws IOException {
    lines.result("hit", json -> JsonComment.id(json, query, rank, id));
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    lines.about(
        "end",
        json -> {
          json.writeStringField("query", query);
          json.writeStringField("understood", results.understood());
          JsonValues.texts(json, "notes", results.notes().stream().map(Note::message).toList());
          json.writeArrayFieldStart("suggestions");
          for (Suggestion suggestion : results.suggestions()) {
            json.writeStartObject();
            json.writeStringField("query", suggestion.query());
            json.writeStringField("why", suggestion.why());
            json.writeNumberField("total", suggestion.total());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("total", results.total());
          json.writeBooleanField("relaxed", results.relaxed());
          JsonValues.milliseconds(json, "took_ms", results.took());
        });
  }

  @Override
  public void explanation(ParsedQuery query) throws IOException {
    lines.about(
        "explanation",
        json -> {
          json.writeStringField("query", query.text());
          json.writeStringField("understood", query.understood());
          json.writeArrayFieldStart("notes");
          for (Note note : query.notes()) {
            json.writeStartObject();
            json.writeStringField("message", note.message());
            json.writeNumberField("position", note.position());
            json.writeEndObject();
          }
          json.writeEndArray();
          JsonValues.texts(json, "tree", QueryTree.lines(query.query()));
        });
  }

  @Override
  public void score(String query, Hit hit, List<ScorePart> parts) throws IOException {
    lines.about("score", json -> JsonHit.score(json, query, hit, parts));
  }

  @Override
  public void context(String query, Hit hit, HitContext context) throws IOException {
    for (ThreadEntry entry : context.entries()) {
      boolean quoted = context.isQuoted(entry);
      lines.about("context", json -> JsonHit.context(json, query, hit, entry, quoted));
    }
  }

  /** Every match of a hit with the words around it. */
  void matches(String query, Hit hit) throws IOException {
    for (KwicLine line : KwicLine.of(hit)) {
      lines.result("match", json -> JsonHit.match(json, query, hit, line));
    }
  }

  @Override
  public void facet(String query, Facet facet, List<Tally> tallies) throws IOException {
    for (Tally tally : tallies) {
      lines.about(
          "facet",
          json -> {
            json.writeStringField("query", query);
            json.writeStringField("facet", word(facet));
            json.writeStringField("value", tally.value());
            json.writeNumberField("comments", tally.comments());
          });
    }
  }

  @Override
  public void tallies(Facet facet, List<Tally> tallies) throws IOException {
    for (Tally tally : tallies) {
      lines.result(
          word(facet),
          json -> {
            json.writeStringField(word(facet), tally.value());
            json.writeNumberField("comments", tally.comments());
          });
    }
  }

  @Override
  public void comment(
      Comment comment, List<Comment> parents, List<Comment> replies, List<Quote> quotes)
      throws IOException {
    lines.result(
        "comment",
        json -> {
          JsonComment.comment(json, comment);
          JsonValues.texts(json, "replies", replies.stream().map(Comment::id).toList());
          JsonComment.quotes(json, quotes);
        });
  }

  /** A comment as {@code export} gives it, which indexing reads again. */
  public void exported(Comment comment) throws IOException {
    lines.result("comment", json -> JsonComment.comment(json, comment));
  }

  @Override
  public void copy(Comment comment, Occurrence copy) throws IOException {
    lines.result("copy", json -> JsonCopy.copy(json, comment, copy));
  }

  @Override
  public void alike(LookAlikes group) throws IOException {
    lines.result("alike", json -> JsonAlike.alike(json, group));
  }

  @Override
  public void piece(Piece piece) throws IOException {
    lines.about(
        "piece",
        json -> {
          json.writeNumberField("record", piece.number());
          JsonValues.lines(json, "lines", piece.lines());
          JsonValues.text(json, "author", piece.author());
          JsonValues.date(json, "date", piece.date());
          JsonValues.number(json, "votes", piece.votes());
          Integer depth = piece.depth();
          JsonValues.number(json, "depth", depth == null ? null : depth.longValue());
          json.writeStringField("rule", piece.rule());
          JsonValues.share(json, "confidence", piece.confidence());
          json.writeStringField("text", piece.text());
        });
  }

  @Override
  public void report(IndexingReport report) throws IOException {
    for (Rejection rejection : report.rejections()) {
      place("rejection", rejection);
    }
    for (Rejection remark : report.remarks()) {
      place("remark", remark);
    }
    lines.about("report", json -> reportFields(json, report));
  }

  private void place(String type, Rejection rejection) throws IOException {
    lines.about(
        type,
        json -> {
          json.writeStringField("source", rejection.source());
          JsonValues.number(json, "line", rejection.line());
          json.writeStringField("reason", rejection.reason());
        });
  }

  private static void reportFields(JsonGenerator json, IndexingReport report) throws IOException {
    json.writeNumberField("offered", report.offered());
    json.writeNumberField("new", report.added());
    json.writeNumberField("updated", report.updated());
    json.writeNumberField("unchanged", report.unchanged());
    json.writeObjectFieldStart("folded");
    json.writeNumberField("exact", report.exact());
    json.writeNumberField("near", report.near());
    json.writeNumberField("partial", report.partial());
    json.writeEndObject();
    json.writeNumberField("rejected", report.rejected());
    json.writeNumberField("removed", report.removed());
    json.writeNumberField("files", report.files());
    JsonValues.milliseconds(json, "took_ms", report.took());
  }

  @Override
  public void stats(IndexStats stats) throws IOException {
    lines.result("stats", json -> JsonStats.stats(json, stats));
  }

  @Override
  public void format(String word, String name) throws IOException {
    lines.about(
        "format",
        json -> {
          json.writeStringField("word", word);
          json.writeStringField("name", name);
        });
  }

  @Override
  public void removed(long comments) throws IOException {
    lines.about("removed", json -> json.writeNumberField("comments", comments));
  }

  private static String word(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }
}

package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryTree;
import org.commentindex.search.CommentThread;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;

/** Prints the parts of an answer other than its hits as text. */
abstract class AnswerText implements AnswerPrinter {
  private static final String UNDERSTOOD = "understood  ";

  final PrintWriter out;
  final Environment environment;
  private final PrintWriter messages;

  /** The ids of the comments in the threads printed for this query. */
  private final Set<String> inThreads = new HashSet<>();

  AnswerText(PrintWriter out, PrintWriter messages, Environment environment) {
    this.out = out;
    this.messages = messages;
    this.environment = environment;
  }

  @Override
  public void explanation(ParsedQuery query) {
    String before = UNDERSTOOD;
    for (String line :
        StyledText.plain(TerminalText.line(query.canonicalForm()))
            .wrap(environment.columns() - before.length(), AnsiStyle.NONE)) {
      out.println(before + line);
      before = " ".repeat(UNDERSTOOD.length());
    }
    for (String line : QueryTree.lines(query.query())) {
      StyledText.plain(line)
          .wrap(environment.columns() - 2, AnsiStyle.NONE)
          .forEach(part -> out.println("  " + part));
    }
    out.println();
  }

  @Override
  public void score(String query, Hit hit, List<ScorePart> parts) {
    new ScoreText(out).print(hit, parts);
  }

  @Override
  public void context(String query, Hit hit, HitContext context) {
    CommentThread thread = context.thread();
    if (thread == null) {
      new ContextText(out, environment).print(hit, context);
    } else if (inThreads.contains(hit.id())) {
      out.println("    in the thread above");
      out.println();
    } else {
      ThreadText printer = new ThreadText(out, environment);
      printer.begin(thread, query);
      context.entries().forEach(printer::entry);
      thread.places().forEach(place -> inThreads.add(place.id()));
    }
  }

  @Override
  public void facet(String query, Facet facet, List<FacetCount> counts) {
    if (!counts.isEmpty()) {
      new FacetCountText(out, environment).chart(facet, counts);
    }
  }

  @Override
  public void end(String query, SearchResults results) {
    inThreads.clear();
    new EndText(out, messages).print(results);
  }
}

package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.print.comment.ThreadText;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.text.EndText;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryTree;
import org.commentindex.search.CommentThread;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Suggestion;

/** Prints the parts of an answer other than its hits as text. */
abstract class AnswerText implements AnswerPrinter {
  private static final String UNDERSTOOD = "understood  ";

  final PrintWriter out;
  final Environment environment;
  final PrintWriter messages;

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
  public void facet(String query, FacetResult counts) {
    if (counts.comments() > 0) {
      new FacetCountText(out, environment).chart(counts);
    }
  }

  @Override
  public void relaxed(String words, SearchResults strict) {
    announce(out, words, strict);
    out.println();
  }

  /** Prints that no comment has all the words, and similar queries that have hits. */
  static void announce(PrintWriter to, String words, SearchResults strict) {
    to.println("No comment has all of: " + TerminalText.line(words) + ". Some of them:");
    strict.suggestions().stream()
        .filter(suggestion -> !suggestion.why().equals(Suggestion.ANY_WORD))
        .forEach(suggestion -> to.println(EndText.suggestion(suggestion)));
  }

  @Override
  public void end(String query, SearchResults results) {
    inThreads.clear();
    EndText end = new EndText(out, messages);
    if (results.relaxed()) {
      end.totals(results); // The suggestions are above the hits.
    } else {
      end.print(results);
    }
  }

  /** Prints the warnings of an answer without text, and suggestions if it has no hits. */
  final void endOfList(SearchResults results) {
    new EndText(out, messages).notes(results);
    if (results.isEmpty()) {
      EndText.suggestions(results, messages);
    }
  }
}

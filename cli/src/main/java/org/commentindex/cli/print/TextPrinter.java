package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.IndexingReport;
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
import org.commentindex.split.Piece;

/** Prints for people: results on one writer, words about them on another. */
public final class TextPrinter implements ResultPrinter {
  private static final int PIECE_LINES = 3;
  private static final Ink NO_INK = new Ink(false);

  private final PrintWriter out;
  private final PrintWriter words;
  private final Environment environment;
  private final HitText hits;
  private final CopyText copies;

  /**
   * Prints results.
   *
   * @param words where notes and closing lines go
   * @param full hits with their whole text
   */
  public TextPrinter(PrintWriter out, PrintWriter words, Environment environment, boolean full) {
    this.out = out;
    this.words = words;
    this.environment = environment;
    this.hits = new HitText(out, environment, full);
    this.copies = new CopyText(out, environment);
  }

  /** One query of several, before its hits. */
  public void question(String query) {
    out.println(environment.ink().bold("? " + TerminalText.line(query)));
  }

  @Override
  public void hit(String query, Hit hit) {
    hits.print(hit);
  }

  @Override
  public void end(String query, SearchResults results) {
    out.flush();
    notes(results.notes());
    if (results.isEmpty()) {
      words.println("no comment found for " + TerminalText.line(results.understood()));
    } else {
      long shown = results.shown();
      String some = shown < results.total() ? Describe.number(shown) + " of " : "";
      String relaxed = results.relaxed() ? " (relaxed: no comment has all the words)" : "";
      words.println(some + Describe.count(results.total(), "comment") + relaxed);
    }
    results.suggestions().forEach(this::suggestion);
  }

  private void suggestion(Suggestion suggestion) {
    words.println(
        "  try "
            + TerminalText.line(suggestion.query())
            + "  ("
            + Describe.count(suggestion.total(), "comment")
            + "; "
            + TerminalText.line(suggestion.why())
            + ")");
  }

  private void notes(List<Note> notes) {
    notes.forEach(note -> words.println("note: " + TerminalText.line(note.message())));
  }

  @Override
  public void explanation(ParsedQuery query) {
    List<String> understood =
        StyledText.plain(TerminalText.line(query.understood()))
            .wrap(environment.columns() - 12, NO_INK);
    out.println("understood  " + String.join("\n            ", understood));
    for (String line : QueryTree.lines(query.query())) {
      StyledText.plain(line)
          .wrap(environment.columns() - 2, NO_INK)
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
    new ContextText(out, environment).print(hit, context);
  }

  @Override
  public void facet(String query, Facet facet, List<Tally> tallies) {
    if (!tallies.isEmpty()) {
      new TallyText(out, environment).facet(facet, tallies);
    }
  }

  @Override
  public void tallies(Facet facet, List<Tally> tallies) {
    new TallyText(out, environment).list(tallies);
  }

  @Override
  public void comment(
      Comment comment, List<Comment> parents, List<Comment> replies, List<Quote> quotes) {
    new CommentText(out, environment).print(comment, parents, replies, quotes);
  }

  @Override
  public void copy(Comment comment, Occurrence copy) {
    copies.print(comment, copy);
  }

  @Override
  public void alike(LookAlikes group) {
    copies.print(group);
  }

  @Override
  public void piece(Piece piece) {
    Parts head = new Parts().add(Describe.lines(piece.lines()));
    if (piece.author() != null) {
      head.add(Cells.cut(TerminalText.line(piece.author()), environment.columns() / 2));
    }
    if (piece.date() != null) {
      head.add(Describe.day(piece.date()));
    }
    head.add(
        String.format(Locale.ROOT, "%s %.2f", TerminalText.line(piece.rule()), piece.confidence()),
        environment.ink()::faint);
    String before = String.format(Locale.ROOT, "%3d  ", piece.number());
    for (String line : head.lines(Describe.DOT, environment.columns() - before.length())) {
      out.println(before + line);
      before = "     ";
    }
    List<String> lines =
        StyledText.plain(TerminalText.line(piece.text()))
            .wrap(environment.columns() - 7, environment.ink());
    int shown = Math.min(PIECE_LINES, lines.size());
    for (int i = 0; i < shown; i++) {
      out.println("     " + lines.get(i) + (i == shown - 1 && shown < lines.size() ? "…" : ""));
    }
  }

  @Override
  public void report(IndexingReport report) {
    ReportText.rejections(report.rejections(), report.rejected(), words);
    ReportText.rejections(report.remarks(), report.remarks().size(), words);
    out.println(ReportText.sentence(report));
  }

  @Override
  public void stats(IndexStats stats) {
    ReportText.stats(stats, out);
  }

  @Override
  public void format(String word, String name) {
    out.println("%-24s %s".formatted(word, name));
  }

  @Override
  public void removed(long comments) {
    out.println("removed " + Describe.count(comments, "comment"));
  }
}

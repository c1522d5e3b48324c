package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Facet;
import org.commentindex.query.Hit;
import org.commentindex.query.IndexStats;
import org.commentindex.query.Note;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.SearchResults;
import org.commentindex.query.Tally;
import org.commentindex.split.Piece;

/** Prints for people: results on one writer, words about them on another. */
public final class TextPrinter implements ResultPrinter {
  private static final int PIECE_LINES = 3;

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
      return;
    }
    int shown = results.hits().size();
    String some = shown < results.total() ? Describe.number(shown) + " of " : "";
    String relaxed = results.relaxed() ? " (relaxed: no comment has all the words)" : "";
    words.println(some + Describe.count(results.total(), "comment") + relaxed);
  }

  private void notes(List<Note> notes) {
    notes.forEach(note -> words.println("note: " + TerminalText.line(note.message())));
  }

  @Override
  public void explanation(ParsedQuery query) {
    out.println("understood  " + TerminalText.line(query.understood()));
    QueryTree.lines(query.query()).forEach(line -> out.println("  " + TerminalText.block(line)));
    out.println();
  }

  @Override
  public void facet(String query, Facet facet, List<Tally> tallies) {
    if (!tallies.isEmpty()) {
      new TallyText(out, environment).bars(facet, tallies);
    }
  }

  @Override
  public void tallies(Facet facet, List<Tally> tallies) {
    new TallyText(out, environment).list(tallies);
  }

  @Override
  public void comment(Comment comment, List<Comment> parents, List<Comment> replies) {
    new CommentText(out, environment).print(comment, parents, replies);
  }

  @Override
  public void copy(Comment comment, Occurrence copy) {
    copies.print(comment, copy);
  }

  @Override
  public void piece(Piece piece) {
    String author = piece.author() == null ? "" : " · " + TerminalText.line(piece.author());
    String day = piece.date() == null ? "" : " · " + Describe.day(piece.date());
    String rule = String.format(Locale.ROOT, "%s %.2f", piece.rule(), piece.confidence());
    out.println(
        String.format(Locale.ROOT, "%3d  %s", piece.number(), Describe.lines(piece.lines()))
            + author
            + day
            + " · "
            + environment.ink().faint(TerminalText.line(rule)));
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

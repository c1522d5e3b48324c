package org.commentindex.cli.print.indexing;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.TextCounts;

/** Prints the outcome of indexing as a sentence, after its rejections and warnings. */
public final class ReportText implements ResultPrinter<IndexingReport> {
  /** Maximum number of rejections that are listed; the others are counted. Chosen by hand. */
  private static final int MAX_LISTED = 10;

  private final PrintWriter out;
  private final PrintWriter messages;

  public ReportText(PrintWriter out, PrintWriter messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public void print(IndexingReport report) {
    rejections(report.rejections(), report.rejected() + report.missing(), messages);
    rejections(report.remarks(), report.remarks().size(), messages);
    out.println(sentence(report));
  }

  /** Returns {@code 25 records: 17 new, 8 folded (6 exact, 2 partial) from 1 file in 0.1 s}. */
  private static String sentence(IndexingReport report) {
    List<String> counts = new ArrayList<>();
    TextValues.addCount(counts, report.added(), "new");
    TextValues.addCount(counts, report.updated(), "updated");
    TextValues.addCount(counts, report.unchanged(), "unchanged");
    if (report.folded() > 0) {
      List<String> kinds = new ArrayList<>();
      TextValues.addCount(kinds, report.exact(), "exact");
      TextValues.addCount(kinds, report.near(), "near");
      TextValues.addCount(kinds, report.partial(), "partial");
      counts.add(TextValues.number(report.folded()) + " folded (" + String.join(", ", kinds) + ")");
    }
    TextValues.addCount(counts, report.rejected(), "rejected");
    TextValues.addCount(counts, report.forgotten(), "forgotten");
    return TextValues.count(report.offered(), "record")
        + (counts.isEmpty() ? "" : ": " + String.join(", ", counts))
        + (report.files() > 0 ? " from " + TextValues.count(report.files(), "file") : "")
        + (report.text().allLeftOut() > 0 ? leftOut(report.text()) : "")
        + (report.removed() > 0 ? "; " + TextValues.number(report.removed()) + " removed" : "")
        + String.format(Locale.ROOT, " in %.1f s", report.took().toNanos() / 1e9);
  }

  /** Returns {@code ; 1,204 of 20,000 characters left out}. */
  private static String leftOut(TextCounts text) {
    return String.format(
        Locale.ROOT, "; %,d of %,d characters left out", text.allLeftOut(), text.read());
  }

  /** Returns a reason in words: {@code unknown field}. */
  static String words(LeftOutReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Prints the first rejections on a line each and the number of the others.
   *
   * @param first the first rejections
   * @param rejected the number of all rejections
   */
  public static void rejections(List<Rejection> first, long rejected, PrintWriter err) {
    int listed = Math.min(MAX_LISTED, first.size());
    for (Rejection rejection : first.subList(0, listed)) {
      err.println("comments: " + TerminalText.line(rejection.toString()));
    }
    if (rejected > listed) {
      err.println("comments: … and " + TextValues.number(rejected - listed) + " more");
    }
  }
}

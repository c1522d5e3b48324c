package org.commentindex.cli.print.indexing;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceListener;
import org.commentindex.indexing.SourceText;
import org.commentindex.indexing.TextCounts;

/** Prints, for each source, the regions of text that are in no comment and then the counts. */
public final class SourceListing implements SourceListener {
  private final PrintWriter out;
  private final PrintWriter messages;

  public SourceListing(PrintWriter out, PrintWriter messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public void leftOut(LeftOutText region) {
    String position = region.lines() == null ? "" : "  " + TextValues.lines(region.lines());
    String detail = region.detail() == null ? "" : "  " + TerminalText.line(region.detail());
    out.printf(
        Locale.ROOT,
        "  %-14s %,9d characters%s%s%n",
        ReportText.words(region.reason()),
        region.characters(),
        position,
        detail);
  }

  @Override
  public void read(SourceText text) {
    TextCounts counts = text.counts();
    out.printf(
        Locale.ROOT,
        "%s: %,d characters read, %,d in comments, %,d left out%n",
        TerminalText.line(text.source()),
        counts.read(),
        counts.inComments(),
        counts.allLeftOut());
  }

  @Override
  public void rejected(Rejection rejection) {
    ReportText.rejections(List.of(rejection), 1, messages);
  }

  @Override
  public void warned(Rejection warning) {
    ReportText.rejections(List.of(warning), 1, messages);
  }
}

package org.commentindex.cli.print.indexing;

import java.io.PrintWriter;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;

/** Prints the outcomes of checks and repairs as text. */
public final class CheckText {
  private final PrintWriter out;
  private final PrintWriter messages;

  public CheckText(PrintWriter out, PrintWriter messages) {
    this.out = out;
    this.messages = messages;
  }

  /** Prints what is wrong, or that nothing is. */
  public void print(IndexCheck check) {
    check.findings().forEach(finding -> out.println(TerminalText.line(finding.toString())));
    if (check.isSound()) {
      out.println(
          "the index is sound: "
              + TextValues.count(check.files(), "file")
              + ", "
              + TextValues.count(check.comments(), "comment")
              + "; "
              + TextValues.number(check.sampled())
              + " were looked for by their own words and found");
      return;
    }
    out.println("the index is damaged: " + TextValues.count(check.findings().size(), "finding"));
    messages.println(
        "comments: comments check --repair NEW_DIR writes what can be kept to a new index");
  }

  /** Prints what was kept and lost. */
  public void print(IndexRepair repair) {
    repair.losses().forEach(loss -> out.println("lost: " + TerminalText.line(loss)));
    out.println(
        TextValues.count(repair.comments(), "comment")
            + " kept, "
            + TextValues.number(repair.lost())
            + " lost: "
            + TerminalText.line(repair.directory().toString()));
    if (!repair.isComplete()) {
      messages.println(
          "comments: index the files again to get back what was lost: comments --index "
              + TerminalText.line(repair.directory().toString())
              + " index FILE");
    }
  }
}

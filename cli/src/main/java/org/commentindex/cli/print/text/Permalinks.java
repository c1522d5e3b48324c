package org.commentindex.cli.print.text;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;

/** Prints the permalinks of comments as text. */
public final class Permalinks {
  private Permalinks() {}

  /**
   * Prints the permalink of a comment, if it has one, without wrapping it, because terminals only
   * open whole addresses.
   *
   * @param before what precedes it on its line
   */
  public static void print(PrintWriter out, String before, Comment comment, AnsiStyle style) {
    String permalink = comment.permalink();
    if (permalink != null) {
      out.println(before + style.faint("permalink ") + style.link(TerminalText.line(permalink)));
    }
  }
}

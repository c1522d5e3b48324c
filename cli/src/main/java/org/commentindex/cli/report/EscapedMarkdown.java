package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Span;

/** Escapes text for Markdown (CommonMark, GitHub) and writes the texts of comments. */
final class EscapedMarkdown {
  /** Characters that are markup anywhere, except an underscore inside a word. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*\\[\\]<~|]|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** The markup at the start of a line: headings, quotations, lists, rules, underlines. */
  private static final Pattern AT_START = Pattern.compile("^(\\d{0,9})([#>+=.)-])");

  private EscapedMarkdown() {}

  /** Returns the text on one line, escaped. */
  static String line(String text) {
    return escaped(TerminalText.line(text), false);
  }

  /** Returns a link with its text, or only the text if the address is not one of the web. */
  static String link(String text, String address) {
    String safe = TerminalText.line(address).replace(' ', '+').replace("<", "%3C");
    return Html.isWeb(address)
        ? "[" + line(text) + "](<" + safe.replace(">", "%3E").replace("\\", "%5C") + ">)"
        : line(text);
  }

  /**
   * Writes a text with its matches in bold; lines that begin with {@code >} are a quotation.
   *
   * @param prefix what each line begins with
   */
  static void write(PrintWriter out, String prefix, String text, List<Span> matches) {
    boolean quoted = false;
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      boolean quotes = start < end && text.charAt(start) == '>';
      if (quoted && !quotes && start < end) {
        newline(out, prefix); // without it, the line would belong to the quotation
      }
      String line = marked(text, quotes ? start + 1 : start, end, matches).stripTrailing();
      boolean breaks = newline >= 0 && continues(text, newline + 1);
      if (line.isEmpty()) {
        newline(out, prefix + (quotes ? ">" : ""));
      } else {
        out.print(prefix + (quotes ? "> " : "") + line + (breaks ? "  \n" : "\n"));
      }
      quoted = quotes;
      start = end + 1;
    }
  }

  /** Returns true if the line at an offset has words. */
  private static boolean continues(String text, int start) {
    int newline = text.indexOf('\n', start);
    return !text.substring(start, newline < 0 ? text.length() : newline).isBlank();
  }

  private static void newline(PrintWriter out, String prefix) {
    out.print(prefix.stripTrailing() + "\n");
  }

  /** Returns a part of a line with the matches in it in bold. */
  private static String marked(String text, int from, int to, List<Span> matches) {
    StringBuilder line = new StringBuilder();
    int at = from;
    for (Span match : matches) {
      int start = Math.max(at, match.start());
      int end = Math.min(to, match.end());
      if (start < end) {
        line.append(escaped(text.substring(at, start), at == from));
        line.append("**").append(escaped(text.substring(start, end), false)).append("**");
        at = end;
      }
    }
    return line.append(escaped(text.substring(at, to), at == from)).toString().stripLeading();
  }

  private static String escaped(String text, boolean atStart) {
    String safe = MARKUP.matcher(TerminalText.block(text)).replaceAll("\\\\$0");
    if (!atStart) {
      return safe;
    }
    // A digit cannot be escaped, but the character after it.
    return AT_START.matcher(safe.stripLeading()).replaceFirst("$1\\\\$2");
  }
}

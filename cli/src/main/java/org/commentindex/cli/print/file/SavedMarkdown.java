package org.commentindex.cli.print.file;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Hit;

/**
 * Prints the comments of saved searches as quotations in Markdown; nothing for a search without.
 */
public final class SavedMarkdown implements SavedPrinter {
  /** Characters that begin markup anywhere, and those that begin it only at the start of a line. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*_\\[\\]<>#|~&]|^[ \\t]*([-+=]|[0-9]+(?=[.)]))");

  private final PrintWriter out;
  private final ZoneId zone;

  public SavedMarkdown(PrintWriter out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  @Override
  public void search(SavedSearch search, long comments) {
    if (comments == 0) {
      return;
    }
    out.println("## " + escaped(search.name()));
    out.println();
    out.println(escaped(search.query()) + ": " + TextValues.count(comments, "comment"));
    out.println();
  }

  @Override
  public void hit(SavedSearch search, Hit hit) {
    Comment comment = hit.comment();
    boolean inQuotation = false;
    for (String line : TerminalText.block(comment.text()).lines().toList()) {
      boolean quoted = line.startsWith(">");
      if (inQuotation && !quoted && !line.isBlank()) {
        out.println(">"); // else the line would belong to the quotation
      }
      inQuotation = quoted;
      String safe = quoted ? "> " + escaped(line.substring(1).strip()) : escaped(line);
      out.println(line.isBlank() ? ">" : "> " + safe);
    }
    out.println();
    List<String> source = new ArrayList<>();
    if (comment.author() != null) {
      source.add(escaped(comment.author()));
    }
    if (comment.date() != null) {
      source.add(TextValues.day(comment.date(), zone));
    }
    String link = comment.permalink();
    source.add(link == null ? escaped(comment.id()) : "<" + link(link) + ">");
    out.println("— " + String.join(", ", source));
    out.println();
  }

  /** Returns an address without the characters that would end an autolink. */
  private static String link(String url) {
    return TerminalText.line(url).replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
  }

  private static String escaped(String text) {
    return MARKUP.matcher(TerminalText.line(text)).replaceAll(match -> escape(match.group()));
  }

  /** Escapes the last character: a sign of markup, or that after a number at the start. */
  private static String escape(String markup) {
    char last = markup.charAt(markup.length() - 1);
    String before = markup.substring(0, markup.length() - 1);
    return Character.isDigit(last)
        ? markup + "\\\\"
        : before + "\\\\" + (last == '\\' ? "\\\\" : String.valueOf(last));
  }
}

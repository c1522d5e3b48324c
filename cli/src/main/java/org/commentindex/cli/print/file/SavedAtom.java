package org.commentindex.cli.print.file;

import static org.commentindex.cli.print.file.XmlText.escaped;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Hit;
import org.jspecify.annotations.Nullable;

/** Prints the comments of saved searches as an Atom feed (RFC 4287). */
public final class SavedAtom implements SavedPrinter {
  private static final String URN = "urn:comment-index:";

  /** The columns of a title made of the beginning of a text. Chosen by hand. */
  private static final int TITLE_COLUMNS = 80;

  private final PrintWriter out;
  private final Instant updated;
  private boolean begun;

  /**
   * Creates a printer.
   *
   * @param lastRun the time of the feed; null if the index never read anything
   */
  public SavedAtom(PrintWriter out, @Nullable Instant lastRun) {
    this.out = out;
    this.updated = lastRun == null ? Instant.EPOCH : lastRun;
  }

  @Override
  public void search(SavedSearch search, long comments) {
    begin();
  }

  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    out.println("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    out.println("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    element("id", URN + "saved");
    element("title", "Saved searches");
    element("updated", updated.toString());
    out.println("<author><name>Comment Index</name></author>");
  }

  @Override
  public void hit(SavedSearch search, Hit hit) {
    Comment comment = hit.comment();
    out.println("<entry>");
    // A comment that two searches find is two entries, and ids must differ.
    element("id", URN + encoded(search.name()) + ":" + encoded(comment.id()));
    element("title", title(comment));
    Instant added = comment.added();
    element("updated", (added == null ? updated : added).toString());
    if (comment.date() != null) {
      element("published", comment.date().toString());
    }
    if (comment.author() != null) {
      out.println("<author><name>" + escaped(comment.author()) + "</name></author>");
    }
    if (comment.permalink() != null) {
      out.println("<link href=\"" + escaped(comment.permalink()) + "\"/>");
    }
    out.println("<category term=\"" + escaped(search.name()) + "\"/>");
    out.println("<content type=\"text\">" + escaped(comment.text()) + "</content>");
    out.println("</entry>");
  }

  private static String title(Comment comment) {
    String title = comment.title();
    String text = title == null ? TerminalText.line(comment.text()) : title;
    return text.isBlank() ? comment.id() : DisplayWidth.cut(text, TITLE_COLUMNS);
  }

  private void element(String name, String text) {
    out.println("<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void end() {
    begin();
    out.println("</feed>");
  }
}

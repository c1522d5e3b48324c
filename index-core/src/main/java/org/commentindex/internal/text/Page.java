package org.commentindex.internal.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved HTML page, held in memory as a tree. Not thread-safe. */
public final class Page {
  /** The tree is ten times as large as its text. */
  private static final int LONGEST = 20_000_000;

  private final Document document;
  private final int length;
  private final boolean cut;
  private final boolean whole;

  private Page(CutText html) {
    document = Jsoup.parse(html.text());
    length = html.text().length();
    cut = html.cut();
    whole = !has(html.text(), "<html") || has(html.text(), "</html");
  }

  private static boolean has(String html, String tag) {
    for (int at = html.indexOf(tag.charAt(0)); at >= 0; at = html.indexOf(tag.charAt(0), at + 1)) {
      if (html.regionMatches(true, at, tag, 0, tag.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a page.
   *
   * @param head the first bytes of it, read from the stream already
   * @param rest the bytes after these; not closed
   * @param most how many characters of markup to read
   */
  public static Page read(byte[] head, InputStream rest, int most) throws IOException {
    TextEncoding encoding = TextEncoding.ofMarkup(head);
    InputStream in = joined(head, rest);
    in.skipNBytes(encoding.markLength());
    CutText html = CutText.read(new TextReader(in, encoding.charset()), Math.min(most, LONGEST));
    return new Page(html);
  }

  /** Whether it goes on but was cut at the limit asked for. */
  public boolean cut() {
    return cut;
  }

  /** Whether its root element ends, if it was begun. */
  public boolean isWhole() {
    return whole;
  }

  /** Its tree, for those in this room and the rooms within it. */
  public Document document() {
    return document;
  }

  /** What stands in its scripts of a type, such as {@code application/ld+json}. */
  public List<String> scripts(String type) {
    return document.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").equalsIgnoreCase(type))
        .map(Element::data)
        .toList();
  }

  /** What it says, without its menus, which are no one's words. To be asked for last. */
  public DocumentText text() {
    document.select("nav, [role=navigation]").remove();
    String title = document.title().strip();
    return HtmlText.ofPage(document, length / 4, title.isEmpty() ? null : title, cut);
  }

  static InputStream joined(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), new KeptOpen(rest));
  }

  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The caller opened it and closes it.
    }
  }
}

package org.commentindex.internal.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved HTML page, parsed into a tree in memory. Not thread-safe. */
public final class HtmlPage {
  /**
   * Maximum number of characters of markup that are parsed. The tree takes about ten times the
   * memory of the markup.
   */
  private static final int MAX_MARKUP = 20_000_000;

  /** Number of first bytes in which {@link #matches} looks for a tag. */
  private static final int DETECTION_BYTES = 8192;

  /** The text of a page is about a quarter of its markup; sets the initial buffer size only. */
  private static final int MARKUP_PER_TEXT = 4;

  private static final Pattern FIRST_TAG =
      Pattern.compile(
          "\\A(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}\\?>)*+"
              + "<(?:!doctype\\s+html|(?:html|head|body|title|meta|article|main|section|div|p"
              + "|table|ul|ol|blockquote|h[1-6])(?:\\s[^<>]{0,2000})?/?>)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Document document;
  private final int length;
  private final boolean isTruncated;
  private final boolean whole;

  private HtmlPage(TruncatedText html) {
    document = Jsoup.parse(html.text());
    length = html.text().length();
    isTruncated = html.truncated();
    whole = !contains(html.text(), "<html") || contains(html.text(), "</html");
  }

  /** Returns true if a tag, given in lower case, occurs in either case. */
  private static boolean contains(String html, String tag) {
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      if (html.regionMatches(true, i, tag, 0, tag.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true if a source is HTML: after blanks, comments and an XML declaration, its first tag
   * is one that begins a page or a block.
   *
   * @param head the first bytes of the source
   */
  public static boolean matches(byte[] head) {
    TextEncoding encoding = TextEncoding.of(head);
    String text =
        new String(
            head,
            encoding.markLength(),
            Math.min(head.length, DETECTION_BYTES) - encoding.markLength(),
            encoding.charset());
    return FIRST_TAG.matcher(text).find();
  }

  /**
   * Parses a page.
   *
   * @param head the first bytes, already read from the stream
   * @param rest the remaining bytes; not closed
   * @param limit maximum number of characters of markup to read
   */
  public static HtmlPage read(byte[] head, InputStream rest, int limit) throws IOException {
    TextEncoding encoding = TextEncoding.ofMarkup(head);
    // A SequenceInputStream closes its parts as it reaches their ends.
    InputStream in =
        new SequenceInputStream(new ByteArrayInputStream(head), CloseShieldInputStream.wrap(rest));
    in.skipNBytes(encoding.markLength());
    TextReader reader = new TextReader(in, encoding.charset());
    return new HtmlPage(TruncatedText.read(reader, Math.min(limit, MAX_MARKUP)));
  }

  /** Returns true if the page has more markup than was read. */
  public boolean isTruncated() {
    return isTruncated;
  }

  /** Returns false if the page has a start tag of the root element but no end tag. */
  public boolean isWhole() {
    return whole;
  }

  /** The parsed tree, for this package and its sub-packages. */
  public Document document() {
    return document;
  }

  /** The contents of the scripts of a type, such as {@code application/ld+json}. */
  public List<String> scripts(String type) {
    return document.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").equalsIgnoreCase(type))
        .map(Element::data)
        .toList();
  }

  /** Returns the text without navigation elements, and removes these from the tree. */
  public DocumentText text() {
    document.select("nav, [role=navigation]").remove();
    String title = document.title().strip();
    return HtmlTextRenderer.ofPage(
        document, length / MARKUP_PER_TEXT, title.isEmpty() ? null : title, isTruncated);
  }
}

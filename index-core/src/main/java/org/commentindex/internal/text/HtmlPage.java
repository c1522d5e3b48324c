package org.commentindex.internal.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** A saved HTML page, parsed into a tree in memory. Not thread-safe. */
public final class HtmlPage {
  /** Elements that help to find other pages; a saved page has them on every side. */
  private static final String MENUS = "nav, [role=navigation]";

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

  private HtmlPage(Document document, int length) {
    this.document = document;
    this.length = length;
    this.isTruncated = false;
    this.whole = true;
  }

  private HtmlPage(TruncatedText html, String address) {
    document = Jsoup.parse(html.text(), address);
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
    return new HtmlPage(TruncatedText.read(reader, Math.min(limit, MAX_MARKUP)), "");
  }

  /**
   * Parses a page that is part of another file.
   *
   * @param charset the encoding that the file declares for it, or null if the page declares its own
   * @param address the address that the file declares for it, or null
   * @param limit maximum number of characters of markup to read
   */
  public static HtmlPage read(
      InputStream page, @Nullable Charset charset, @Nullable String address, int limit)
      throws IOException {
    byte[] head = page.readNBytes(DETECTION_BYTES);
    TextEncoding encoding = TextEncoding.ofMarkup(head);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(head), page);
    in.skipNBytes(encoding.markLength());
    Charset declared = encoding.markLength() > 0 ? null : charset;
    TextReader reader = new TextReader(in, declared == null ? encoding.charset() : declared);
    String from = address == null ? "" : address;
    return new HtmlPage(TruncatedText.read(reader, Math.min(limit, MAX_MARKUP)), from);
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

  /** The contents of all scripts without a type. */
  public List<String> scripts() {
    return document.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").isEmpty())
        .map(Element::data)
        .toList();
  }

  /** The title, or null. */
  public @Nullable String title() {
    String title = document.title().strip();
    return title.isEmpty() ? null : title;
  }

  /** The pages of the frames that are stored within this page, in attributes. */
  public List<HtmlPage> frames() {
    return document.select("iframe[srcdoc]").stream()
        .map(frame -> frame.attr("srcdoc"))
        .map(html -> new HtmlPage(Jsoup.parse(html), html.length()))
        .toList();
  }

  /** Returns the number of characters of the text that are not white space. */
  public long characters() {
    return characters(document.body());
  }

  /** Returns the number of characters that are not white space. */
  public static long characters(String text) {
    return text.chars().filter(c -> c > ' ').count();
  }

  /**
   * Returns the number of characters of HTML that are not white space, without tags; an entity is
   * one. Much faster than rendering it.
   */
  public static long charactersOf(String html) {
    long count = 0;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<' || c == '&') {
        int end = html.indexOf(c == '<' ? '>' : ';', i);
        count += c == '&' ? 1 : 0;
        i = end < 0 ? i : end;
      } else if (c > ' ') {
        count++;
      }
    }
    return count;
  }

  /** Returns plain text as HTML, with its line breaks. */
  public static String escaped(String text) {
    return Entities.escape(text).replace("\n", "<br>");
  }

  /** Returns the rendered text of elements that were removed from their page. */
  public static String textOf(List<Element> elements) {
    StringBuilder text = new StringBuilder();
    for (Element element : elements) {
      text.append(HtmlTextRenderer.ofElement(element).text()).append("\n\n");
    }
    return text.toString().strip();
  }

  /** Returns the number of characters of an element's text that are not white space. */
  public static long characters(Element element) {
    return characters(HtmlTextRenderer.ofElement(element).text());
  }

  /** Returns the number of characters of the menus, which {@link #text} leaves out. */
  public long menuCharacters() {
    return document.select(MENUS).stream()
        .filter(menu -> !menu.parents().is(MENUS))
        .mapToLong(HtmlPage::characters)
        .sum();
  }

  /** Returns the table that the page consists of, or null. */
  public @Nullable HtmlTable table() {
    return HtmlTable.in(document.body());
  }

  /** Returns the text without menus, and removes these from the tree. */
  public DocumentText text() {
    document.select(MENUS).remove();
    return HtmlTextRenderer.ofPage(document, length / MARKUP_PER_TEXT, title(), isTruncated);
  }
}

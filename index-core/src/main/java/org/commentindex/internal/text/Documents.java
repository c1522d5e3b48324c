package org.commentindex.internal.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads saved pages for their text, as bodies in HTML are read, so that their quotations and lists
 * look the same. Thread-safe. Documents of other kinds are read by {@link
 * org.commentindex.internal.text.process.DocumentProcess}.
 */
public final class Documents {
  /** A page is held in memory as a tree, ten times as large as its text. */
  private static final int LONGEST_PAGE = 20_000_000;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=[\\s\"']*([\\w:.-]+)");

  private Documents() {}

  /**
   * The text of a page.
   *
   * @param head the first bytes of it, read from the stream already
   * @param rest the bytes after these; not closed
   * @param most how many characters of markup to read
   * @throws UnreadableDocumentException if it cannot be read
   */
  public static DocumentText readPage(byte[] head, InputStream rest, int most)
      throws UnreadableDocumentException {
    String what = "cannot be read as " + DocumentKind.HTML.words() + ": ";
    try {
      return page(head, rest, Math.min(most, LONGEST_PAGE));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException(what + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new UnreadableDocumentException(what + "it is nested too deeply", e);
    }
  }

  private static DocumentText page(byte[] head, InputStream rest, int most) throws IOException {
    TextEncoding encoding = pageEncoding(head);
    InputStream in = joined(head, rest);
    in.skipNBytes(encoding.markLength());
    CutText html = CutText.read(new TextReader(in, encoding.charset()), most);
    Document page = Jsoup.parse(html.text());
    // Menus are no one's words.
    page.select("nav, [role=navigation]").remove();
    String title = page.title().strip();
    return HtmlText.ofPage(
        page, html.text().length() / 4, title.isEmpty() ? null : title, html.cut());
  }

  /** What a page declares counts only if its bytes do not already show that it is Unicode. */
  private static TextEncoding pageEncoding(byte[] head) {
    TextEncoding found = TextEncoding.of(head);
    if (found.charset().name().startsWith("UTF-")) {
      return found;
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? new TextEncoding(Charset.forName(declared.group(1)), 0) : found;
    } catch (IllegalArgumentException e) {
      return found; // it declares an encoding that nobody knows
    }
  }

  private static InputStream joined(byte[] head, InputStream rest) {
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

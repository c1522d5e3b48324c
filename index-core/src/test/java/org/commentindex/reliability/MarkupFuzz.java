package org.commentindex.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.commentindex.internal.text.HtmlDetector;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.text.Markup;
import org.commentindex.internal.text.PlainText;
import org.commentindex.source.BodyFormat;

/**
 * Converts any HTML and Markdown to plain text: it does not become much longer, and converting it
 * again gives the same.
 */
public final class MarkupFuzz {
  /**
   * Plain text per byte of markup: a short link target appears at each use, and nested quotations
   * put a {@code >} per level before each line. Chosen by hand.
   */
  private static final int MAX_GROWTH = 500;

  /** Bytes that are looked at to recognize a page. */
  private static final int HEAD = 4_096;

  private MarkupFuzz() {}

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    String body = new String(input, StandardCharsets.UTF_8);
    HtmlDetector.detect(body);
    Markup.htmlOfMarkdownWithoutTags(body);
    for (BodyFormat format : BodyFormat.values()) {
      PlainText text = Markup.toPlainText(body, format);
      if (text.text().length() > (long) MAX_GROWTH * body.length() + MAX_GROWTH) {
        throw new AssertionError(format + " became " + text.text().length() + " characters");
      }
      if (!text.equals(Markup.toPlainText(body, format))) {
        throw new AssertionError(format + " gives different texts");
      }
    }
    byte[] head = Arrays.copyOf(input, Math.min(input.length, HEAD));
    if (HtmlPage.matches(head)) {
      page(head, input);
    }
  }

  private static void page(byte[] head, byte[] input) {
    try {
      ByteArrayInputStream rest =
          new ByteArrayInputStream(input, head.length, input.length - head.length);
      HtmlPage.read(head, rest, Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.commentindex.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The frame of a page: its head with the style sheet, its title, and its end. */
final class HtmlPage {
  private static final String STYLES = "report.css";

  private HtmlPage() {}

  /**
   * Writes the start of a page, up to its first heading.
   *
   * @param kind what the page is, such as {@code Thread}
   */
  static void begin(Html html, String kind, String title) {
    html.trusted("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .trusted("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .trusted("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", title + " · " + kind)
        .line()
        .trusted("<style>\n")
        .trusted(styles())
        .trusted("</style>\n</head>\n<body>\n<main>\n")
        .element("p", kind, "class", "kind")
        .line()
        .element("h1", title, "dir", "auto")
        .line();
  }

  /** Writes the end of a page. */
  static void end(Html html) {
    html.trusted("</main>\n</body>\n</html>\n");
  }

  private static String styles() {
    try (InputStream in = HtmlPage.class.getResourceAsStream(STYLES)) {
      return new String(Objects.requireNonNull(in, STYLES).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

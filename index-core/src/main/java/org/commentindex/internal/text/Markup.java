package org.commentindex.internal.text;

import java.util.List;
import java.util.Set;
import org.commentindex.source.BodyFormat;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Converts markup to plain text. Thread-safe. */
public final class Markup {
  /**
   * Maximum nesting of Markdown blocks and inlines; deeper markup is read as text. Far above what
   * people write; bounds the recursion of the renderer.
   */
  private static final int MAX_NESTING = 200;

  private static final Parser MARKDOWN =
      Parser.builder().maxOpenBlockParsers(MAX_NESTING).maxInlineNesting(MAX_NESTING).build();

  // Line breaks within a paragraph are kept, as forums do.
  private static final HtmlRenderer TO_HTML = HtmlRenderer.builder().softbreak("<br>").build();

  private static final Parser LITERAL =
      Parser.builder()
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .enabledBlockTypes(
              Set.of(
                  BlockQuote.class,
                  Heading.class,
                  FencedCodeBlock.class,
                  IndentedCodeBlock.class,
                  ListBlock.class,
                  ThematicBreak.class))
          .build();

  private static final HtmlRenderer TO_LITERAL_HTML =
      HtmlRenderer.builder().softbreak("<br>").escapeHtml(true).build();

  private Markup() {}

  /** Renders Markdown without HTML blocks and tags, as chats and Reddit do, to HTML. */
  public static String htmlOfMarkdownWithoutTags(String body) {
    return TO_LITERAL_HTML.render(MarkdownText.parse(LITERAL, body));
  }

  /**
   * Returns the plain text of a body. Never throws: broken markup is parsed leniently.
   *
   * <p>Paragraphs are separated by an empty line. List items are on lines of their own, after
   * {@code -} or their number. Lines of quotations, including the quote boxes of forums, start with
   * {@code >}. Code keeps its lines, images become their alternative text. HTML without block
   * elements keeps the line breaks of its source.
   */
  public static PlainText toPlainText(String body, BodyFormat format) {
    return switch (format) {
      case PLAIN -> new PlainText(body, List.of());
      case HTML -> html(body);
      case MARKDOWN -> html(TO_HTML.render(MarkdownText.parse(MARKDOWN, body)));
    };
  }

  private static PlainText html(String body) {
    if (body.indexOf('<') >= 0) {
      return HtmlTextRenderer.ofFragment(body);
    }
    String text =
        body.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(body, false) : body;
    return new PlainText(text.strip(), List.of());
  }
}

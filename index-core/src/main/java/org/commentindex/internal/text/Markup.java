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

/** Turns markup into plain text. Thread-safe. */
public final class Markup {
  /** Deeper than this no person nests; hostile nesting beyond it is read as text. */
  private static final int DEEPEST = 200;

  private static final Parser MARKDOWN =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  // Line breaks within a Markdown paragraph are where people broke the line: kept, as forums do.
  private static final HtmlRenderer TO_HTML = HtmlRenderer.builder().softbreak("<br>").build();

  private static final Parser LITERAL =
      Parser.builder()
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
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

  /** The HTML of Markdown in which, as in chats and on Reddit, tags of HTML are but words. */
  public static String htmlOfMarkdownWithoutTags(String body) {
    return TO_LITERAL_HTML.render(LITERAL.parse(body));
  }

  /**
   * The plain text of a body. Never throws: broken markup is read as far as it goes.
   *
   * <p>Paragraphs are parted by an empty line; items of lists stand on lines of their own, behind
   * {@code -} or their number; quotations and forums' quote boxes become lines that begin with
   * {@code >}; code keeps its lines; images give their alternative text. HTML without any block
   * element keeps the line breaks of its source, since nothing else says where its lines end.
   */
  public static PlainText plain(String body, BodyFormat format) {
    return switch (format) {
      case PLAIN -> new PlainText(body, List.of());
      case HTML -> html(body);
      case MARKDOWN -> html(TO_HTML.render(MARKDOWN.parse(body)));
    };
  }

  private static PlainText html(String body) {
    if (body.indexOf('<') >= 0) {
      return HtmlText.ofFragment(body);
    }
    String text =
        body.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(body, false) : body;
    return new PlainText(text.strip(), List.of());
  }
}

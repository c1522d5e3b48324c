package org.commentindex.internal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Renders HTML as plain text with paragraphs, list items, quotations and code, and collects the
 * targets of links. Traverses the tree without recursion, so that nesting has no limit. Not
 * thread-safe.
 */
final class HtmlTextRenderer implements NodeFilter {
  /** The start of a section of characters, which HTML reads as a comment. */
  private static final String CDATA = "<![CDATA[";

  private static final Pattern SECTION = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

  private static final Set<String> SKIPPED =
      Set.of("script", "style", "template", "noscript", "svg", "head", "title", "select");

  /** Number of line breaks before and after block elements; all other elements are inline. */
  private static final Map<String, Integer> BLOCKS =
      Map.ofEntries(
          block("p", 2),
          block("pre", 2),
          block("table", 2),
          block("hr", 2),
          block("dl", 2),
          block("h1", 2),
          block("h2", 2),
          block("h3", 2),
          block("h4", 2),
          block("h5", 2),
          block("h6", 2),
          block("figure", 2),
          block("details", 2),
          block("form", 2),
          block("div", 1),
          block("tr", 1),
          block("dt", 1),
          block("dd", 1),
          block("summary", 1),
          block("section", 1),
          block("article", 1),
          block("main", 1),
          block("header", 1),
          block("footer", 1),
          block("nav", 1),
          block("aside", 1),
          block("address", 1),
          block("figcaption", 1),
          block("caption", 1),
          block("legend", 1),
          block("option", 1));

  /** Maximum number of indents of a list item; keeps the lines of hostile nesting short. */
  private static final int MAX_INDENT = 6;

  /** Number of characters after {@code <} that are compared with names of elements. */
  private static final int MAX_TAG_NAME = 11;

  /** The start of an address with one slash or with backslashes, which browsers accept. */
  private static final Pattern ONE_SLASH = Pattern.compile("(?i)https?:[/\\\\]");

  /** The target of a spoiler on Reddit, whose text is the title of the link. */
  private static final Pattern SPOILER = Pattern.compile("[/#](?:s|sp|spoilers?)");

  /** Elements within a line that pages use for buttons, names and dates. */
  private static final Set<String> APART = Set.of("a", "button", "label", "span", "time");

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]+");

  private final PlainTextWriter lines;
  private final List<String> links = new ArrayList<>();
  private final List<Integer> linkStarts = new ArrayList<>();
  private final Deque<int[]> lists = new ArrayDeque<>();
  private final boolean keepLines;
  private final boolean isPage;
  private int verbatim;

  private HtmlTextRenderer(int capacity, boolean keepLines, boolean isPage) {
    this.lines = new PlainTextWriter(capacity);
    this.keepLines = keepLines;
    this.isPage = isPage;
  }

  /** Renders a fragment of HTML. */
  static PlainText ofFragment(String html) {
    boolean keepLines = html.indexOf('\n') >= 0 && !hasBlocks(html);
    String markup = html.contains(CDATA) ? escapeSections(html) : html;
    return of(Jsoup.parseBodyFragment(markup).body(), html.length(), keepLines);
  }

  private static String escapeSections(String html) {
    return SECTION
        .matcher(html)
        .replaceAll(
            section ->
                Matcher.quoteReplacement(
                    section.group(1).replace("&", "&amp;").replace("<", "&lt;")));
  }

  /** Renders an element of a page. */
  static PlainText ofElement(Element element) {
    return of(element, 0, false);
  }

  /** Renders a whole page, with the line of each link. */
  static DocumentText ofPage(Document page, int length, @Nullable String title, boolean cut) {
    HtmlTextRenderer reader = new HtmlTextRenderer(length, false, true);
    NodeTraversor.filter(reader, page.body());
    String text = reader.lines.text();
    return new DocumentText(text, title, reader.pageLinks(text), cut);
  }

  /** The line of a link is that of the first word after its start tag. */
  private List<PageLink> pageLinks(String text) {
    List<PageLink> found = new ArrayList<>();
    int line = 1;
    int at = 0;
    for (int i = 0; i < links.size(); i++) {
      while (at < text.length() && (at < linkStarts.get(i) || text.charAt(at) == '\n')) {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
      found.add(new PageLink(line, links.get(i)));
    }
    return found;
  }

  private static PlainText of(Element body, int length, boolean keepLines) {
    HtmlTextRenderer reader = new HtmlTextRenderer(length, keepLines, false);
    NodeTraversor.filter(reader, body);
    return new PlainText(reader.lines.text(), reader.links);
  }

  /**
   * Returns true if the markup defines where lines end. Otherwise, as in comments that are plain
   * text with a link or a bold word, the line breaks of the source are kept.
   */
  private static boolean hasBlocks(String html) {
    int at = html.indexOf('<');
    for (; at >= 0; at = html.indexOf('<', at + 1)) {
      int end = at + 1;
      while (end < html.length()
          && end <= at + MAX_TAG_NAME
          && Character.isLetterOrDigit(html.charAt(end))) {
        end++;
      }
      String tag = html.substring(at + 1, end).toLowerCase(Locale.ROOT);
      if (BLOCKS.containsKey(tag)
          || tag.equals("br")
          || tag.equals("li")
          || tag.equals("blockquote")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      boolean skipped = SKIPPED.contains(tag) && !isShown(element, tag);
      if (skipped || isFormulaTwice(element, tag)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, tag);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  /** Returns true for a link whose words are its title: one without text, and Reddit's spoilers. */
  private static boolean isShownAsTitle(Element link) {
    return link.hasAttr("title")
        && (SPOILER.matcher(link.attr("href")).matches()
            || (!link.hasText()
                && link.select("img").stream().allMatch(img -> pictureText(img).isBlank())));
  }

  /** Returns the words in place of a picture. */
  private static String pictureText(Element picture) {
    String alt = picture.attr("alt");
    return alt.isBlank() ? picture.attr("title") : alt;
  }

  /** Returns true for the part of an element that saved pages keep in a template. */
  private static boolean isShown(Element element, String tag) {
    return tag.equals("template")
        && (element.hasAttr("shadowrootmode")
            || element.hasAttr("shadowroot")
            || element.hasAttr("shadowmode"));
  }

  private void write(String text) {
    if (verbatim > 0) {
      lines.verbatim(text);
    } else {
      lines.words(text, keepLines);
    }
  }

  /**
   * Returns true for an element of a page that a style sheet sets apart from the one before it:
   * {@code <span class="name">Ann</span><span class="date">3 May</span>}.
   */
  private boolean isApart(Element element, String tag) {
    return isPage
        && verbatim == 0
        && APART.contains(tag)
        && element.previousSibling() instanceof Element before
        && APART.contains(before.normalName())
        && (!tag.equals("span") || (element.hasAttr("class") && before.hasAttr("class")))
        && element.closest("code") == null;
  }

  private void open(Element element, String tag) {
    if (isApart(element, tag)) {
      write(" ");
    }
    switch (tag) {
      case "br" -> lines.lineBreak();
      case "a" -> {
        link(element.attr("href"));
        if (isShownAsTitle(element)) {
          write(" " + element.attr("title") + " ");
        }
      }
      case "iframe", "embed", "video", "audio" -> link(element.attr("src"));
      case "img" -> write(pictureText(element));
      case "q" -> write("“");
      case "ul", "menu" -> openList(0);
      case "ol" -> openList(number(element.attr("start"), 1));
      case "li" -> lines.item(mark(element));
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          write(" | ");
        }
      }
      default -> {
        if (isQuotation(element, tag)) {
          lines.quote();
        }
        breakAround(tag);
        if (tag.equals("pre")) {
          verbatim++;
        }
      }
    }
  }

  private void close(Element element, String tag) {
    switch (tag) {
      case "q" -> write("”");
      case "li" -> lines.endItem();
      case "ul", "menu", "ol" -> {
        lists.pop();
        lines.breakLines(lists.isEmpty() ? 2 : 1);
      }
      default -> {
        if (tag.equals("pre")) {
          verbatim--;
        }
        breakAround(tag);
        if (isQuotation(element, tag)) {
          lines.unquote();
        }
      }
    }
  }

  private void breakAround(String tag) {
    Integer count = BLOCKS.get(tag);
    if (count != null) {
      lines.breakLines(count);
    }
  }

  private void openList(int first) {
    lines.breakLines(lists.isEmpty() ? 2 : 1);
    lists.push(new int[] {first});
  }

  private String mark(Element item) {
    int[] list = lists.peek();
    String indent = "  ".repeat(Math.clamp(lists.size() - 1L, 0, MAX_INDENT));
    if (list == null || !"ol".equals(item.parent() == null ? "" : item.parent().normalName())) {
      return indent + "- ";
    }
    int number = number(item.attr("value"), list[0]);
    list[0] = number + 1;
    return indent + number + ". ";
  }

  private static int number(String attribute, int otherwise) {
    return attribute.matches("-?[0-9]{1,9}") ? Integer.parseInt(attribute) : otherwise;
  }

  /** Collects absolute web addresses; mail addresses, scripts and fragments are not citations. */
  private void link(String written) {
    // According to the URL standard, tabs and line breaks within an address are not part of it.
    String target = LINE_BREAKS.matcher(written).replaceAll("").strip().replace(" ", "%20");
    if (target.startsWith("data:")) {
      return; // the content of a picture or a file
    }
    if (target.contains("://")
        || target.startsWith("//")
        || target.startsWith("www.")
        || ONE_SLASH.matcher(target).lookingAt()) {
      links.add(target);
      linkStarts.add(lines.length());
    }
  }

  /**
   * Returns true if the content of an element is quoted: a block quotation, or the element in which
   * Discourse puts a quoted post or a preview of a page (aside with class quote or onebox). A block
   * quotation within the latter belongs to it.
   */
  private static boolean isQuotation(Element element, String tag) {
    return switch (tag) {
      case "blockquote" -> element.parent() == null || !isQuoteBox(element.parent());
      case "aside" -> isQuoteBox(element);
      default -> false;
    };
  }

  private static boolean isQuoteBox(Element element) {
    return element.normalName().equals("aside")
        && (element.hasClass("quote") || element.hasClass("onebox"));
  }

  /**
   * Returns true for the second form of a formula: KaTeX and MathML contain each formula rendered
   * and as TeX. The TeX is kept, since it is what the author typed.
   */
  private static boolean isFormulaTwice(Element element, String tag) {
    if (tag.equals("span")) {
      return element.hasClass("katex-html");
    }
    Element parent = element.parent();
    if (parent == null || !parent.normalName().equals("semantics")) {
      return false;
    }
    Element last = parent.lastElementChild();
    return last != null
        && last.normalName().equals("annotation")
        && element.nextElementSibling() != null;
  }

  private static Map.Entry<String, Integer> block(String tag, int breaks) {
    return Map.entry(tag, breaks);
  }
}

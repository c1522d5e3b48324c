package org.commentindex.internal.text.page.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** One comment of a page, read with a layout. Not thread-safe. */
final class UnitOnPage {
  private final Element element;
  private final PageLayout layout;
  private final PageValues values;
  private final long depth;
  private final boolean notice;
  private final @Nullable PageComment comment;

  /** Reads an element that is still in its page. */
  UnitOnPage(Element element, PageLayout layout, PageValues values) {
    this.element = element;
    this.layout = layout;
    this.values = values;
    Long number = PageQueries.number(PlaceOnPage.first(layout.depth, element));
    this.depth = number == null ? 0 : number;
    this.notice = isOrHas(layout.notice);
    this.comment = notice ? null : read();
  }

  Element element() {
    return element;
  }

  /** How many comments it is below the post. */
  long depth() {
    return depth;
  }

  /** Returns true if the service wrote it. */
  boolean isNotice() {
    return notice;
  }

  /** The comment, or null if the element has no values of one. */
  @Nullable PageComment comment() {
    return comment;
  }

  private @Nullable PageComment read() {
    String title = title();
    PageComment read =
        new PageComment(LayoutPageParser.derive(layout.id, element, values))
            .parent(parent())
            .thread(values.thread())
            .title(title)
            .tags(values.tags())
            .author(author())
            .date(withoutLicense(PlaceOnPage.first(layout.date, element)))
            .votes(votes())
            .url(LayoutPageParser.derive(layout.url, element, values));
    String link = PlaceOnPage.first(layout.link, element);
    if (link != null && link.startsWith("http")) {
      read.link(link);
    }
    Element words = words();
    boolean removal =
        words == null
            ? isMarkedAuthor()
            : !words.text().isBlank() && PageQueries.isRemovalNotice(words.text());
    if (removal || (!layout.removed.isEmpty() && element.is(layout.removed))) {
      return read.removed();
    }
    boolean placed = read.id() != null || (read.author() != null && read.date() != null);
    if (words == null && !placed) {
      return null;
    }
    return words == null ? read.wordless() : read.html(words.html());
  }

  /** Drops the license that Stack Exchange shows behind a date. */
  private static @Nullable String withoutLicense(@Nullable String date) {
    int license = date == null ? -1 : date.indexOf(", License:");
    return date == null || license < 0 ? date : date.substring(0, license);
  }

  private @Nullable String title() {
    String head = layout.headsAreSentences ? PlaceOnPage.first(layout.author, element) : null;
    if (head != null && layout.notAuthor.matcher(head).find()) {
      return head;
    }
    String own = PlaceOnPage.first(layout.unitTitle, element);
    return own == null ? values.title() : own;
  }

  private @Nullable String parent() {
    String named = LayoutPageParser.derive(layout.parent, element, values);
    if (named != null || !layout.nested) {
      return named;
    }
    Element outer = PageQueries.enclosing(element, layout.unit);
    return outer == null ? null : LayoutPageParser.derive(layout.id, outer, values);
  }

  private @Nullable String author() {
    String written = PlaceOnPage.first(layout.author, element);
    if (written == null) {
      return null;
    }
    if (layout.notAuthor.matcher(written).find()) {
      return values.actor();
    }
    String name = layout.dropFromAuthor.matcher(written).replaceAll("").strip();
    return name.isEmpty() ? null : name;
  }

  private boolean isMarkedAuthor() {
    String written = PlaceOnPage.first(layout.author, element);
    return written != null && written.startsWith("[") && layout.notAuthor.matcher(written).find();
  }

  private @Nullable Long votes() {
    if (layout.reactions.isEmpty()) {
      return PageQueries.number(PlaceOnPage.first(layout.votes, element));
    }
    long sum = 0;
    Elements reactions = element.select(layout.reactions);
    for (Element reaction : reactions) {
      Long count = PageQueries.number(reaction.text());
      sum += count == null ? Math.max(1, reaction.select(".userpic").size()) : count;
    }
    return reactions.isEmpty() ? null : Long.valueOf(sum);
  }

  private boolean isOrHas(String query) {
    return !query.isEmpty() && (element.is(query) || element.selectFirst(query) != null);
  }

  /** Returns a copy of the elements with the words, or null if there are none. */
  private @Nullable Element words() {
    for (String query : layout.text) {
      Element box = new Element("div");
      for (Element part : outermost(element.select(query))) {
        Element copy = part.clone();
        if (!layout.drop.isEmpty()) {
          copy.select(layout.drop).remove();
        }
        copy.select("button").remove();
        keepLines(copy);
        boolean quoted = !layout.quoted.isEmpty() && part.closest(layout.quoted) != null;
        (quoted ? box.appendElement("blockquote") : box).appendChild(copy);
      }
      if (!box.text().isBlank() || box.selectFirst("img[alt], pre") != null) {
        return box.childrenSize() == 1 ? box.child(0) : box;
      }
    }
    return null;
  }

  private static List<Element> outermost(Elements elements) {
    Set<Element> all = Set.copyOf(elements);
    return elements.stream()
        .filter(
            candidate -> {
              Element outer = candidate.parent();
              while (outer != null && !all.contains(outer)) {
                outer = outer.parent();
              }
              return outer == null;
            })
        .toList();
  }

  /** Turns line breaks into elements, for text that a page shows with its line breaks. */
  private void keepLines(Element copy) {
    if (layout.keepLines.isEmpty()) {
      return;
    }
    List<TextNode> texts = new ArrayList<>();
    for (Element preserved : copy.select(layout.keepLines)) {
      preserved.nodeStream(TextNode.class).forEach(texts::add);
    }
    for (TextNode node : texts) {
      Node parent = node.parent();
      if (parent instanceof Element outer && outer.closest("pre") == null) {
        breakLines(node);
      }
    }
  }

  private static void breakLines(TextNode node) {
    TextNode rest = node;
    for (int end = rest.getWholeText().indexOf('\n');
        end >= 0;
        end = rest.getWholeText().indexOf('\n')) {
      TextNode next = rest.splitText(end);
      next.text(next.getWholeText().substring(1));
      next.before(new Element("br"));
      rest = next;
    }
  }
}

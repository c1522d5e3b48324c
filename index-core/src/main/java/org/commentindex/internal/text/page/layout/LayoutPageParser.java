package org.commentindex.internal.text.page.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses the comments of a page with a {@link PageLayout}. Thread-safe. */
public final class LayoutPageParser implements PageParser {
  private final PageLayout layout;

  public LayoutPageParser(PageLayout layout) {
    this.layout = layout;
  }

  @Override
  public String name() {
    return layout.name;
  }

  @Override
  public void read(Document page, Discussion found) {
    if (layout.requires != null && page.selectFirst(layout.requires) == null) {
      return;
    }
    List<Element> units = page.select(layout.unit);
    if (units.isEmpty() && layout.post != null && page.select(layout.post.unit).size() > 1) {
      new LayoutPageParser(layout.post).read(page, found); // a list of posts
      return;
    }
    PageComment post = layout.post == null ? null : post(page, layout.post);
    if (units.isEmpty() && post == null) {
      return;
    }
    PageValues values = PageValues.of(page, layout, post);
    List<UnitOnPage> read = new ArrayList<>();
    Set<Element> all = Set.copyOf(units);
    // Nested units are removed after they were read, so that queries find nothing of them in
    // others.
    for (Element unit : units.reversed()) {
      read.add(new UnitOnPage(unit, layout, values));
      if (isWithin(unit, all)) {
        unit.remove();
      }
    }
    if (post != null) {
      found.add(post);
    }
    new UnitChain(layout, post, found).add(read.reversed());
  }

  private static boolean isWithin(Element unit, Set<Element> units) {
    Element outer = unit.parent();
    while (outer != null && !units.contains(outer)) {
      outer = outer.parent();
    }
    return outer != null;
  }

  private static @Nullable PageComment post(Document page, PageLayout layout) {
    Element element = page.selectFirst(layout.unit);
    if (element == null) {
      return null;
    }
    Element copy = element.clone();
    PageValues values = PageValues.of(page, layout, null);
    PageComment post = new UnitOnPage(copy, layout, values).comment();
    if (post == null) {
      return null;
    }
    element.remove();
    return post.thread(values.thread() == null ? post.id() : values.thread());
  }

  /** Adds the comments in page order, with what depends on those before. Not thread-safe. */
  private static final class UnitChain {
    private final PageLayout layout;
    private final @Nullable String postId;
    private final Discussion found;
    private final Deque<UnitOnPage> above = new ArrayDeque<>();
    private @Nullable String author;

    UnitChain(PageLayout layout, @Nullable PageComment post, Discussion found) {
      this.layout = layout;
      this.postId = post == null ? null : post.id();
      this.found = found;
    }

    void add(List<UnitOnPage> units) {
      for (UnitOnPage unit : units) {
        PageComment comment = unit.comment();
        if (unit.isNotice()) {
          found.notice(unit.element());
          author = null;
        } else if (comment == null) {
          found.unread(unit.element());
        } else {
          add(unit, comment);
        }
      }
    }

    private void add(UnitOnPage unit, PageComment comment) {
      if (comment.parent() == null) {
        String outer = above(unit);
        comment.parent(outer == null && !postIdIs(comment) ? postId : outer);
      }
      if (layout.authorContinues && comment.author() == null) {
        comment.author(author);
      }
      author = comment.author();
      found.add(comment);
    }

    private boolean postIdIs(PageComment comment) {
      return postId != null && postId.equals(comment.id());
    }

    private @Nullable String above(UnitOnPage unit) {
      if (layout.depth.isEmpty()) {
        return null;
      }
      while (!above.isEmpty() && above.getLast().depth() >= unit.depth()) {
        above.removeLast();
      }
      UnitOnPage outer = above.peekLast();
      above.addLast(unit);
      PageComment comment = outer == null ? null : outer.comment();
      return comment == null ? null : comment.id();
    }
  }

  /** Fills a template, or returns null if no place has the part. */
  static @Nullable String derive(
      PageLayout.@Nullable Derived derived, Element element, PageValues values) {
    if (derived == null) {
      return null;
    }
    for (PlaceOnPage place : derived.places()) {
      String value = PlaceOnPage.first(List.of(place), element);
      Matcher part = derived.part().matcher(value == null ? "" : value);
      if (value != null && part.find()) {
        String captured = part.groupCount() == 0 ? part.group() : part.group(1);
        return values.fill(derived.template(), captured);
      }
    }
    return null;
  }
}

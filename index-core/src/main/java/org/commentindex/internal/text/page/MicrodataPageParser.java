package org.commentindex.internal.text.page;

import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Parses any page that marks up comments or reviews as microdata of schema.org. */
final class MicrodataPageParser implements PageParser {
  private static final String COMMENT =
      "[itemscope][itemtype~=schema\\.org/(?:Comment|UserComments|Answer|(?:User)?Review)\\b]";

  @Override
  public String name() {
    return "schema.org";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = PageQueries.canonicalUrl(page);
    String title = PageQueries.title(page);
    PageQueries.addComments(page.select(COMMENT), found, scope -> comment(scope, address, title));
  }

  private static @Nullable PageComment comment(
      Element scope, @Nullable String address, @Nullable String title) {
    Element words =
        property(scope, "text", "commentText", "reviewBody", "articleBody", "description");
    if (words == null) {
      return null;
    }
    String url = value(property(scope, "url", "replyToUrl"));
    Element outer = PageQueries.enclosing(scope, COMMENT);
    PageComment comment =
        new PageComment(idOf(scope, address))
            .parent(outer == null ? value(property(scope, "parentItem")) : idOf(outer, address))
            .thread(address)
            .title(title)
            .author(author(property(scope, "author", "creator")))
            .date(value(property(scope, "dateCreated", "datePublished", "commentTime")))
            .votes(PageQueries.number(value(property(scope, "upvoteCount"))))
            .url(url != null && url.startsWith("http") ? url : null);
    boolean hidden = words.hasAttr("content") && words.text().isBlank();
    return hidden ? comment.html(words.attr("content")) : PageQueries.setBody(comment, words);
  }

  /** Returns an absolute id; ids local to the page are prefixed with its URL. */
  private static @Nullable String idOf(Element scope, @Nullable String address) {
    String url = value(property(scope, "url"));
    String id = scope.hasAttr("itemid") ? scope.attr("itemid") : url != null ? url : scope.id();
    if (id.isEmpty() || id.startsWith("http")) {
      return id.isEmpty() ? null : id;
    }
    return address == null ? null : address + (id.startsWith("#") ? id : "#" + id);
  }

  /** Returns the first element with one of these names that belongs to this scope itself. */
  private static @Nullable Element property(Element scope, String... names) {
    for (String name : names) {
      Elements found = scope.select("[itemprop~=\\b" + name + "\\b]");
      for (Element element : found) {
        if (scope.equals(PageQueries.enclosing(element, "[itemscope]"))) {
          return element;
        }
      }
    }
    return null;
  }

  private static @Nullable String author(@Nullable Element author) {
    if (author == null || !author.hasAttr("itemscope")) {
      return value(author);
    }
    Element name = property(author, "name");
    return name == null
        ? PageQueries.firstNonNull(author.text().isBlank() ? null : author.text())
        : value(name);
  }

  private static @Nullable String value(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    for (String name : new String[] {"content", "datetime", "href"}) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name).strip();
      }
    }
    return element.text().isBlank() ? null : element.text().strip();
  }
}

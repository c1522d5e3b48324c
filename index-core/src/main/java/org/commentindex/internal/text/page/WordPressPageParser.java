package org.commentindex.internal.text.page;

import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses the comment list of WordPress and similar software. */
final class WordPressPageParser implements PageParser {
  private static final String ITEM = "li[id~=^(?:li-)?comment-[0-9]+$], li.comment, div.comment";

  @Override
  public String name() {
    return "WordPress";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = PageQueries.canonicalUrl(page);
    String title =
        PageQueries.firstNonNull(
            PageQueries.text(page, "h1.entry-title, h1.wp-block-post-title"),
            PageQueries.title(page));
    String site = site(page, address);
    PageQueries.addComments(
        page.select(ITEM),
        found,
        item -> {
          boolean ping = item.hasClass("pingback") || item.hasClass("trackback");
          if (ping) {
            found.ping();
          }
          PageComment comment = ping ? null : comment(item, site, address);
          if (comment == null && !ping) {
            found.unread(item);
          }
          return comment == null ? null : comment.title(title);
        });
  }

  private static @Nullable PageComment comment(
      Element item, @Nullable String site, @Nullable String address) {
    Element words = item.selectFirst(".comment-content, .comment-text, .comment-body p");
    Element author = item.selectFirst(".comment-author, .wp-block-comment-author-name, .fn");
    if (words == null || author == null) {
      return null;
    }
    String number = number(item);
    Element outer = PageQueries.enclosing(item, ITEM);
    PageComment comment =
        new PageComment(idOf(site, number))
            .parent(outer == null ? null : idOf(site, number(outer)))
            .thread(address)
            .author(
                PageQueries.firstNonNull(
                    PageQueries.text(author, ".fn"), PageQueries.text(author, "*")))
            .date(date(item))
            .url(address == null || number == null ? null : address + "#comment-" + number);
    return PageQueries.setBody(comment, wordsOf(item, words));
  }

  /** Returns all paragraphs of the body, for themes that do not wrap them in an element. */
  private static Element wordsOf(Element item, Element words) {
    if (!words.normalName().equals("p")) {
      return words;
    }
    Element box = new Element("div");
    for (Element paragraph : item.select(".comment-body > p")) {
      box.appendChild(paragraph.clone());
    }
    return box;
  }

  private static @Nullable String date(Element item) {
    return PageQueries.firstNonNull(
        PageQueries.attribute(item, "time[datetime]", "datetime"),
        PageQueries.text(item, ".comment-metadata a, .comment-meta a, .comment-date"));
  }

  private static @Nullable String number(Element item) {
    return PageQueries.firstNonNull(
        PageQueries.trailingDigits(item.id()),
        PageQueries.trailingDigits(PageQueries.attribute(item, "[id~=comment-[0-9]+$]", "id")));
  }

  private static @Nullable String idOf(@Nullable String site, @Nullable String number) {
    return site == null || number == null ? null : site + "#comment-" + number;
  }

  /** Returns the URL of the blog as its export spells it, from the link to the REST API. */
  private static @Nullable String site(Document page, @Nullable String address) {
    String api = PageQueries.attribute(page, "link[rel=https://api.w.org/]", "href");
    String base = api == null ? PageQueries.origin(address) : api.replaceFirst("/wp-json/?$", "");
    return base == null ? null : base.replaceFirst("^https?://", "").replaceFirst("/+$", "");
  }
}

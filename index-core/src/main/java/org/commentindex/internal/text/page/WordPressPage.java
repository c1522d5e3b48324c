package org.commentindex.internal.text.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The list of comments that WordPress and its kin put under a post. */
final class WordPressPage implements PageKind {
  private static final String ITEM = "li[id~=^(?:li-)?comment-[0-9]+$], li.comment, div.comment";

  @Override
  public String name() {
    return "WordPress";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = Html.address(page);
    String title =
        Html.first(Html.text(page, "h1.entry-title, h1.wp-block-post-title"), Html.title(page));
    String site = site(page, address);
    Html.read(
        page.select(ITEM),
        found,
        item -> {
          boolean ping = item.hasClass("pingback") || item.hasClass("trackback");
          if (ping) {
            found.ping();
          }
          PageComment comment = ping ? null : comment(item, site, address);
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
    Element outer = Html.around(item, ITEM);
    PageComment comment =
        new PageComment(idOf(site, number))
            .parent(outer == null ? null : idOf(site, number(outer)))
            .thread(address)
            .author(Html.first(Html.text(author, ".fn"), Html.text(author, "*")))
            .date(date(item))
            .url(address == null || number == null ? null : address + "#comment-" + number);
    return Html.body(comment, wordsOf(item, words));
  }

  /** All paragraphs of the words, where the theme has no box around them. */
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
    return Html.first(
        Html.attribute(item, "time[datetime]", "datetime"),
        Html.text(item, ".comment-metadata a, .comment-meta a, .comment-date"));
  }

  private static @Nullable String number(Element item) {
    return Html.first(
        Html.lastNumber(item.id()),
        Html.lastNumber(Html.attribute(item, "[id~=comment-[0-9]+$]", "id")));
  }

  private static @Nullable String idOf(@Nullable String site, @Nullable String number) {
    return site == null || number == null ? null : site + "#comment-" + number;
  }

  /** The blog's address as its export writes it, which the link to its interface shows. */
  private static @Nullable String site(Document page, @Nullable String address) {
    String api = Html.attribute(page, "link[rel=https://api.w.org/]", "href");
    String base = api == null ? Html.origin(address) : api.replaceFirst("/wp-json/?$", "");
    return base == null ? null : base.replaceFirst("^https?://", "").replaceFirst("/+$", "");
  }
}

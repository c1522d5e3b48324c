package org.commentindex.internal.text.page;

import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Parses the comment list that Disqus embeds in a page. */
final class DisqusPageParser implements PageParser {
  private static final String POST = "li.post[id^=post-]";

  @Override
  public String name() {
    return "Disqus";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = PageQueries.canonicalUrl(page);
    String title = PageQueries.title(page);
    for (Element post : page.select(POST)) {
      Element content = post.selectFirst("> [data-role=post-content], > .post-content");
      String number = PageQueries.trailingDigits(post.id());
      if (content == null || number == null) {
        continue;
      }
      Element outer = PageQueries.enclosing(post, POST);
      PageComment comment =
          new PageComment("disqus:" + number)
              .parent(outer == null ? null : "disqus:" + PageQueries.trailingDigits(outer.id()))
              .thread(address)
              .title(title)
              .author(PageQueries.text(content, ".author, [data-role=username]"))
              .date(
                  PageQueries.firstNonNull(
                      PageQueries.attribute(content, "time[datetime]", "datetime"),
                      PageQueries.attribute(content, ".time-ago", "title")))
              .votes(
                  PageQueries.number(
                      PageQueries.text(content, "[data-role=likes], .vote-up .count")))
              .url(address == null ? null : address + "#comment-" + number);
      found.add(PageQueries.setBody(comment, content.selectFirst(".post-message")));
    }
  }
}

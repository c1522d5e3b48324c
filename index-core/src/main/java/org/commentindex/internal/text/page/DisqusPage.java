package org.commentindex.internal.text.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The list of comments that Disqus puts under a page. */
final class DisqusPage implements PageKind {
  private static final String POST = "li.post[id^=post-]";

  @Override
  public String name() {
    return "Disqus";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = Html.address(page);
    String title = Html.title(page);
    for (Element post : page.select(POST)) {
      Element content = post.selectFirst("> [data-role=post-content], > .post-content");
      String number = Html.lastNumber(post.id());
      if (content == null || number == null) {
        continue;
      }
      Element outer = Html.around(post, POST);
      PageComment comment =
          new PageComment("disqus:" + number)
              .parent(outer == null ? null : "disqus:" + Html.lastNumber(outer.id()))
              .thread(address)
              .title(title)
              .author(Html.text(content, ".author, [data-role=username]"))
              .date(
                  Html.first(
                      Html.attribute(content, "time[datetime]", "datetime"),
                      Html.attribute(content, ".time-ago", "title")))
              .votes(Html.number(Html.text(content, "[data-role=likes], .vote-up .count")))
              .url(address == null ? null : address + "#comment-" + number);
      found.add(Html.body(comment, content.selectFirst(".post-message")));
    }
  }
}

package org.commentindex.internal.text.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Comments under a post of Substack: each in a box with an anchor, replies in lists within. */
final class SubstackPage implements PageKind {
  private static final String COMMENT = "div.comment:has(> [id^=comment-])";

  /** The post's number stands in a script, as text within text. */
  private static final Pattern POST = Pattern.compile("\\\\?\"post_id\\\\?\":\\s?([0-9]{1,15})");

  @Override
  public String name() {
    return "Substack";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = Html.address(page);
    String post = address == null ? null : address.replaceFirst("/comments?(?:/[0-9]+)?/?$", "");
    String thread = Html.first(thread(page), post);
    String title = Html.title(page);
    Html.read(page.select(COMMENT), found, box -> comment(box, post, thread, title));
  }

  private static @Nullable PageComment comment(
      Element box, @Nullable String post, @Nullable String thread, @Nullable String title) {
    String number = number(box);
    Element words = box.selectFirst(".comment-body");
    if (number == null || words == null) {
      return null;
    }
    Element outer = Html.around(box, COMMENT);
    String parent = outer == null ? null : number(outer);
    PageComment comment =
        new PageComment("substack:" + number)
            .parent(parent == null ? null : "substack:" + parent)
            .thread(thread)
            .title(title)
            .author(Html.text(box, ".commenter-name, .comment-meta a[href*=profile], a[href*=/@]"))
            .date(date(box))
            .votes(Html.number(Html.text(box, ".like-count, .like-button, [aria-label^=Like]")))
            .url(post == null ? null : post + "/comment/" + number);
    return Html.body(comment, words);
  }

  private static @Nullable String date(Element box) {
    return Html.first(
        Html.attribute(box, "time[datetime]", "datetime"),
        Html.attribute(box, "a[href*=/comment/][title], .comment-timestamp", "title"),
        Html.text(box, ".comment-timestamp, a[href*=/comment/]"));
  }

  private static @Nullable String number(Element box) {
    for (Element anchor : box.select("> [id^=comment-]")) {
      String number = anchor.id().replaceFirst("^comment-([0-9]+)$", "$1");
      if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
        return number;
      }
    }
    return null;
  }

  private static @Nullable String thread(Document page) {
    for (Element script : page.getElementsByTag("script")) {
      Matcher matcher = POST.matcher(script.data());
      if (matcher.find()) {
        return "substack:post:" + matcher.group(1);
      }
    }
    return null;
  }
}

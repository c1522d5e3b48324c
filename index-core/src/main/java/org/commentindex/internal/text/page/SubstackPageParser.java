package org.commentindex.internal.text.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses the comments of Substack posts: elements with an anchor that contain their replies. */
final class SubstackPageParser implements PageParser {
  private static final String COMMENT = "div.comment:has(> [id^=comment-])";

  /** The id of the post is in a script, in JSON that may be quoted once more. */
  private static final Pattern POST = Pattern.compile("\\\\?\"post_id\\\\?\":\\s?([0-9]{1,15})");

  @Override
  public String name() {
    return "Substack";
  }

  @Override
  public void read(Document page, Discussion found) {
    String address = PageQueries.canonicalUrl(page);
    String post = address == null ? null : address.replaceFirst("/comments?(?:/[0-9]+)?/?$", "");
    String thread = PageQueries.firstNonNull(thread(page), post);
    String title = PageQueries.title(page);
    PageQueries.addComments(page.select(COMMENT), found, box -> comment(box, post, thread, title));
  }

  private static @Nullable PageComment comment(
      Element box, @Nullable String post, @Nullable String thread, @Nullable String title) {
    String number = number(box);
    Element words = box.selectFirst(".comment-body");
    if (number == null || words == null) {
      return null;
    }
    Element outer = PageQueries.enclosing(box, COMMENT);
    String parent = outer == null ? null : number(outer);
    PageComment comment =
        new PageComment("substack:" + number)
            .parent(parent == null ? null : "substack:" + parent)
            .thread(thread)
            .title(title)
            .author(
                PageQueries.text(
                    box, ".commenter-name, .comment-meta a[href*=profile], a[href*=/@]"))
            .date(date(box))
            .votes(
                PageQueries.number(
                    PageQueries.text(box, ".like-count, .like-button, [aria-label^=Like]")))
            .url(post == null ? null : post + "/comment/" + number);
    return PageQueries.setBody(comment, words);
  }

  private static @Nullable String date(Element box) {
    return PageQueries.firstNonNull(
        PageQueries.attribute(box, "time[datetime]", "datetime"),
        PageQueries.attribute(box, "a[href*=/comment/][title], .comment-timestamp", "title"),
        PageQueries.text(box, ".comment-timestamp, a[href*=/comment/]"));
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

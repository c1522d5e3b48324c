package org.commentindex.internal.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Parses topics of Discourse forums, both the plain page for crawlers and the page rendered by
 * scripts. The parent of a post is the first post that it quotes.
 */
final class DiscoursePageParser implements PageParser {
  private static final Pattern TOPIC = Pattern.compile("/t/(?:[^/]+/)?([0-9]+)(?:/|$)");

  @Override
  public String name() {
    return "Discourse";
  }

  @Override
  public void read(Document page, Discussion found) {
    List<Element> posts = page.select(".crawler-post, article[id^=post_]:has(.cooked)");
    if (posts.isEmpty()) {
      return;
    }
    String address = address(page);
    String topic = topic(page, address);
    String title =
        PageQueries.firstNonNull(
            PageQueries.text(page, "#topic-title h1 a, h1 a.fancy-title, #topic-title h1"),
            PageQueries.title(page));
    List<String> tags =
        page.select("#topic-title .discourse-tag, .title-wrapper .discourse-tag").eachText();
    for (Element post : posts) {
      String number = number(post);
      String id = topic == null || number == null ? null : topic + "/" + number;
      PageComment comment =
          new PageComment(id)
              .parent(parent(post, topic, number))
              .thread(topic)
              .title(title)
              .tags(tags.stream().distinct().toList())
              .author(author(post))
              .date(date(post))
              .votes(likes(post))
              .url(address == null || number == null ? null : address + "/" + number);
      found.add(
          PageQueries.setBody(comment, post.selectFirst(".cooked, .post[itemprop=text], .post")));
    }
  }

  /** Returns the URL of the topic, without the number of a post at its end. */
  private static @Nullable String address(Document page) {
    String address = PageQueries.canonicalUrl(page);
    return address == null ? null : address.replaceFirst("(/t/(?:[^/]+/)?[0-9]+)/[0-9]+$", "$1");
  }

  private static @Nullable String topic(Document page, @Nullable String address) {
    Matcher matcher = TOPIC.matcher(address == null ? "" : address);
    String id =
        matcher.find()
            ? matcher.group(1)
            : PageQueries.attribute(page, "[data-topic-id]", "data-topic-id");
    return id == null ? null : "discourse:" + id;
  }

  private static @Nullable String number(Element post) {
    return PageQueries.firstNonNull(
        PageQueries.trailingDigits(PageQueries.attribute(post, "[itemprop=position]", "content")),
        PageQueries.trailingDigits(PageQueries.text(post, "[itemprop=position]")),
        PageQueries.trailingDigits(post.id()));
  }

  private static @Nullable String author(Element post) {
    return PageQueries.firstNonNull(
        PageQueries.attribute(post, ".names [data-user-card]", "data-user-card"),
        PageQueries.text(
            post, ".creator [itemprop=name], [itemprop=author] [itemprop=name], .username a"));
  }

  private static @Nullable String date(Element post) {
    return PageQueries.firstNonNull(
        PageQueries.attribute(post, "time[itemprop=datePublished], time.post-time", "datetime"),
        PageQueries.attribute(post, "meta[itemprop=datePublished]", "content"),
        PageQueries.attribute(post, "time[datetime]", "datetime"),
        PageQueries.attribute(post, ".post-date [data-time]", "data-time"));
  }

  private static @Nullable Long likes(Element post) {
    Element counter =
        post.selectFirst("[itemprop=interactionStatistic]:has([content*=LikeAction])");
    return PageQueries.number(
        counter == null
            ? PageQueries.text(post, ".like-count, .post-likes")
            : PageQueries.attribute(counter, "[itemprop=userInteractionCount]", "content"));
  }

  private static @Nullable String parent(
      Element post, @Nullable String topic, @Nullable String number) {
    Element quote = post.selectFirst("aside.quote[data-post]");
    if (topic == null || quote == null || quote.attr("data-post").equals(number)) {
      return null;
    }
    String of = quote.attr("data-topic");
    boolean here = of.isEmpty() || topic.equals("discourse:" + of);
    return here ? topic + "/" + quote.attr("data-post") : null;
  }
}

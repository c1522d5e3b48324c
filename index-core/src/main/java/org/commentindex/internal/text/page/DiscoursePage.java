package org.commentindex.internal.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a Discourse forum: the plain page that crawlers and browsers without scripts get, or
 * the one that scripts made. What a post answers is told by the first post it quotes.
 */
final class DiscoursePage implements PageKind {
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
        Html.first(
            Html.text(page, "#topic-title h1 a, h1 a.fancy-title, #topic-title h1"),
            Html.title(page));
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
      found.add(Html.body(comment, post.selectFirst(".cooked, .post[itemprop=text], .post")));
    }
  }

  /**
   * The topic's address: that of a page opened at one of its posts has the post's number behind.
   */
  private static @Nullable String address(Document page) {
    String address = Html.address(page);
    return address == null ? null : address.replaceFirst("(/t/(?:[^/]+/)?[0-9]+)/[0-9]+$", "$1");
  }

  private static @Nullable String topic(Document page, @Nullable String address) {
    Matcher matcher = TOPIC.matcher(address == null ? "" : address);
    String id =
        matcher.find()
            ? matcher.group(1)
            : Html.attribute(page, "[data-topic-id]", "data-topic-id");
    return id == null ? null : "discourse:" + id;
  }

  private static @Nullable String number(Element post) {
    return Html.first(
        Html.lastNumber(Html.attribute(post, "[itemprop=position]", "content")),
        Html.lastNumber(Html.text(post, "[itemprop=position]")),
        Html.lastNumber(post.id()));
  }

  private static @Nullable String author(Element post) {
    return Html.first(
        Html.attribute(post, ".names [data-user-card]", "data-user-card"),
        Html.text(
            post, ".creator [itemprop=name], [itemprop=author] [itemprop=name], .username a"));
  }

  private static @Nullable String date(Element post) {
    return Html.first(
        Html.attribute(post, "time[itemprop=datePublished], time.post-time", "datetime"),
        Html.attribute(post, "meta[itemprop=datePublished]", "content"),
        Html.attribute(post, "time[datetime]", "datetime"),
        Html.attribute(post, ".post-date [data-time]", "data-time"));
  }

  private static @Nullable Long likes(Element post) {
    Element counter =
        post.selectFirst("[itemprop=interactionStatistic]:has([content*=LikeAction])");
    return Html.number(
        counter == null
            ? Html.text(post, ".like-count, .post-likes")
            : Html.attribute(counter, "[itemprop=userInteractionCount]", "content"));
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

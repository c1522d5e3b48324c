package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Topics of a Discourse forum, whole or in parts, and lists of posts. A post's id is its topic and
 * its number there, as in its address: that is what replies and quotations name.
 */
final class Discourse implements Service {
  private static final Set<String> HOLDERS =
      Set.of("post_stream", "posts", "latest_posts", "topic", "topics");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "cooked",
          "raw",
          "post_number",
          "topic_id",
          "topic_slug",
          "topic_title",
          "username",
          "name",
          "created_at",
          "reply_to_post_number",
          "actions_summary",
          "like_count",
          "post_url",
          "deleted_at",
          "user_deleted",
          "hidden",
          "action_code",
          "title",
          "tags",
          "slug",
          "stream",
          "posts_count");

  private static final Pattern QUOTE_BOX = Pattern.compile("<aside [^>]{0,400}>");
  private static final Pattern POST = Pattern.compile("data-post=\"(\\d{1,9})\"");
  private static final Pattern TOPIC = Pattern.compile("data-topic=\"(\\d{1,12})\"");

  @Override
  public String name() {
    return "Discourse";
  }

  @Override
  public boolean matches(JsonSketch head) {
    return head.any(
        seen ->
            (seen.has("post_number") && seen.hasAny("cooked", "raw", "topic_id"))
                || seen.has("post_stream"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean holds(String field) {
    return HOLDERS.contains(field);
  }

  /** A topic says its title behind its posts. */
  @Override
  public @Nullable Item waitsFor(Item item) {
    Item root = item.root();
    boolean inTopic = item != root && item.has("post_number") && item.text("topic_title") == null;
    return inTopic && !(root.has("title") && root.has("tags")) ? root : null;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    String number = item.text("post_number");
    if (number == null && !item.hasAny("cooked", "raw")) {
      readTopic(item, page);
      return item.hasAny("id", "title", "stream") || item.holdsOthers;
    }
    Item root = item.root();
    String topic = item.text("topic_id");
    topic = topic == null && item != root ? root.text("id") : topic;
    String title = item.text("topic_title");
    String thread = Values.id("discourse:", topic);
    String id = thread == null || number == null ? null : thread + "/" + number;
    RawRecord.Builder record =
        page.record(id)
            .parent(parent(item, thread, topic, number))
            .thread(thread)
            .title(title != null || item == root ? title : root.text("title"))
            .author(Page.author(item.text("username", "name")))
            .date(item.date("created_at"))
            .votes(likes(item))
            .url(url(item));
    Values.addTags(record, root.at("tags"));
    String cooked = item.text("cooked");
    String raw = item.text("raw");
    if (item.text("deleted_at") != null || item.is("user_deleted")) {
      page.giveGone(record);
    } else if (cooked == null && raw != null) {
      page.giveText(record.format(BodyFormat.MARKDOWN), DiscourseQuotes.marked(raw));
    } else {
      page.giveText(record.format(BodyFormat.HTML), cooked);
    }
    return true;
  }

  /** A topic lists the ids of all its posts, of which a file holds some. */
  private static void readTopic(Item item, Page page) {
    JsonNode stream = item.at("stream");
    if (item.ended && stream.isArray()) {
      page.remarks().count(Remarks.MISSING, stream.size() - item.listed);
    }
  }

  private static @Nullable String parent(
      Item item, @Nullable String thread, @Nullable String topic, @Nullable String number) {
    String answered = item.text("reply_to_post_number");
    String cooked = item.text("cooked");
    if (answered == null && cooked != null && topic != null) {
      answered = quoted(cooked, topic);
    }
    return answered == null || answered.equals(number) ? null : Values.id(thread + "/", answered);
  }

  /** The number of the first post of the same topic that is quoted, or null. */
  private static @Nullable String quoted(String cooked, String topic) {
    Matcher box = QUOTE_BOX.matcher(cooked);
    while (box.find()) {
      Matcher post = POST.matcher(box.group());
      Matcher of = TOPIC.matcher(box.group());
      if (post.find() && of.find() && of.group(1).equals(topic)) {
        return post.group(1);
      }
    }
    return null;
  }

  private static @Nullable Long likes(Item item) {
    for (JsonNode action : item.at("actions_summary")) {
      if ("2".equals(action.path("id").asText())) {
        return Values.number(action.path("count").asText());
      }
    }
    Long likes = item.number("like_count");
    return likes == null && item.has("actions_summary") ? Long.valueOf(0) : likes;
  }

  /** Only a whole address is one: which forum it is, most files do not say. */
  private static @Nullable String url(Item item) {
    String url = item.text("post_url");
    return url != null && url.startsWith("http") ? url : null;
  }
}

package org.commentindex.internal.read.service.forum;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Discourse topics, whole or in pages, and lists of posts. A post's id consists of its topic and
 * its number in the topic, as in its URL, because replies and quotations refer to it by these.
 */
public final class Discourse implements Service {
  private static final Set<String> CONTAINERS =
      Set.of("post_stream", "posts", "latest_posts", "topic", "topics", "user_actions");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "cooked",
          "raw",
          "excerpt",
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
          "avatar_template",
          "deleted_at",
          "user_deleted",
          "hidden",
          "action_code",
          "title",
          "tags",
          "slug",
          "stream",
          "posts_count");

  /** The id of the "like" action in Discourse's PostActionType. */
  private static final String LIKE = "2";

  // The bounds of repetition limit backtracking on hostile HTML; chosen by hand.
  private static final Pattern QUOTE_BOX = Pattern.compile("<aside [^>]{0,400}>");
  private static final Pattern TAG = Pattern.compile("<[^>]{1,4000}>|&[a-zA-Z]{1,10};");
  private static final Pattern POST = Pattern.compile("data-post=\"(\\d{1,9})\"");
  private static final Pattern TOPIC = Pattern.compile("data-topic=\"(\\d{1,12})\"");

  @Override
  public String name() {
    return "Discourse";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            (seen.has("post_number") && seen.hasAny("cooked", "raw", "topic_id"))
                || (seen.has("post_number", "topic_id") && seen.has("excerpt"))
                || seen.has("post_stream"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** A topic's title follows its posts. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    boolean inTopic = item != root && item.has("post_number") && item.text("topic_title") == null;
    return inTopic && !(root.has("title") && root.has("tags")) ? root : null;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    String number = item.text("post_number");
    if (number == null && !item.hasAny("cooked", "raw", "excerpt")) {
      readTopic(item, context);
      return item.hasAny("id", "title", "stream") || item.hasChildren;
    }
    ExportItem root = item.root();
    String topic = item.text("topic_id");
    topic = topic == null && item != root ? root.text("id") : topic;
    String title = item.text("topic_title");
    String thread = ExportValues.id("discourse:", topic);
    String id = thread == null || number == null ? null : thread + "/" + number;
    RawRecord.Builder record =
        context
            .newRecord(id)
            .parent(parent(item, thread, topic, number))
            .thread(thread)
            .title(title != null || item == root ? title : root.text("title"))
            .author(AuthorName.of(item.text("username", "name")))
            .date(item.date("created_at"))
            .votes(likes(item))
            .url(DiscourseAddress.of(item, topic, number, context));
    ExportValues.addTags(record, root.at("tags"));
    readText(item, record, context);
    return true;
  }

  /**
   * Reads the HTML of a post, or its Markdown where the HTML has no words. Lists of a user's posts
   * have only the beginning of each.
   */
  private static void readText(ExportItem item, RawRecord.Builder record, ExportContext context)
      throws IOException {
    String cooked = item.text("cooked");
    String raw = item.text("raw");
    String beginning = item.text("excerpt");
    if (item.text("deleted_at") != null || item.is("user_deleted")) {
      context.acceptDeleted(record);
    } else if (raw != null && !hasWords(cooked)) {
      context.acceptText(record.format(BodyFormat.MARKDOWN), DiscourseMarkdown.convertQuotes(raw));
    } else if (beginning != null && !hasWords(cooked)) {
      context.remarks().count("posts of which the file has only the beginning");
      context.acceptText(record.format(BodyFormat.HTML), beginning);
    } else if (cooked == null && item.text("action_code") != null) {
      context.remarks().count(WarningCounter.NOTICES);
    } else {
      context.acceptText(record.format(BodyFormat.HTML), cooked);
    }
  }

  /** Returns true if HTML has letters or digits outside of its tags. */
  private static boolean hasWords(@Nullable String html) {
    return html != null
        && TAG.matcher(html).replaceAll(" ").codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Counts the posts that are missing: a topic lists the ids of all its posts. */
  private static void readTopic(ExportItem item, ExportContext context) {
    JsonNode stream = item.at("stream");
    if (item.complete && stream.isArray()) {
      context.remarks().count(WarningCounter.MISSING, stream.size() - item.childCount);
    }
  }

  private static @Nullable String parent(
      ExportItem item, @Nullable String thread, @Nullable String topic, @Nullable String number) {
    String repliedTo = item.text("reply_to_post_number");
    String cooked = item.text("cooked");
    if (repliedTo == null && cooked != null && topic != null) {
      repliedTo = firstQuoted(cooked, topic);
    }
    return repliedTo == null || repliedTo.equals(number)
        ? null
        : ExportValues.id(thread + "/", repliedTo);
  }

  /** Returns the number of the first quoted post of the same topic, or null. */
  private static @Nullable String firstQuoted(String cooked, String topic) {
    Matcher box = QUOTE_BOX.matcher(cooked);
    while (box.find()) {
      Matcher post = POST.matcher(box.group());
      Matcher quotedTopic = TOPIC.matcher(box.group());
      if (post.find() && quotedTopic.find() && quotedTopic.group(1).equals(topic)) {
        return post.group(1);
      }
    }
    return null;
  }

  private static @Nullable Long likes(ExportItem item) {
    for (JsonNode action : item.at("actions_summary")) {
      if (LIKE.equals(action.path("id").asText())) {
        return ExportValues.number(action.path("count").asText());
      }
    }
    Long likes = item.number("like_count");
    return likes == null && item.has("actions_summary") ? Long.valueOf(0) : likes;
  }
}

package org.commentindex.internal.read.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id and thread of a feed entry, as in other exports of the same service.
 *
 * @param id the entry's id, or null if unknown
 * @param thread the id of its thread, or null if unknown
 */
record FeedEntryId(@Nullable String id, @Nullable String thread) {
  private static final Pattern DISCOURSE = Pattern.compile(".*-post-([0-9]+)-([0-9]+)");
  private static final Pattern WORDPRESS =
      Pattern.compile("https?://(.*?)/?(/\\?p=[0-9]+)(#comment-[0-9]+)");
  private static final Pattern REDDIT = Pattern.compile("t[13]_[0-9a-z]+");
  private static final Pattern REDDIT_THREAD = Pattern.compile(".*/comments/([0-9a-z]+)/.*");

  /**
   * Derives the id and thread of an entry.
   *
   * @param entryId the {@code guid} or {@code id} of the entry, or null
   * @param link the URL of the entry, or null
   * @param feedLink the URL of the page that the feed is about, or null
   */
  static FeedEntryId of(
      @Nullable String entryId, @Nullable String link, @Nullable String feedLink) {
    String id = entryId == null || entryId.isEmpty() ? link : entryId;
    if (id == null) {
      return new FeedEntryId(null, feedLink);
    }
    Matcher discourse = DISCOURSE.matcher(id);
    if (discourse.matches()) {
      String topic = "discourse:" + discourse.group(1);
      return new FeedEntryId(topic + "/" + discourse.group(2), topic);
    }
    Matcher wordPress = WORDPRESS.matcher(id);
    if (wordPress.matches()) {
      String site = wordPress.group(1);
      return new FeedEntryId(site + wordPress.group(3), site + wordPress.group(2));
    }
    if (REDDIT.matcher(id).matches()) {
      Matcher thread = REDDIT_THREAD.matcher(link == null ? "" : link);
      return new FeedEntryId(id, thread.matches() ? "t3_" + thread.group(1) : null);
    }
    // A bare number or word need not be unique, so the link is used instead.
    return new FeedEntryId(id.matches("[0-9a-zA-Z_-]*") ? link : id, feedLink);
  }
}

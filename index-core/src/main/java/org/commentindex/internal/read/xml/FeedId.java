package org.commentindex.internal.read.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who an entry of a feed is, as other exports of the same service say it.
 *
 * @param id its id, or null
 * @param thread its thread, or null
 */
record FeedId(@Nullable String id, @Nullable String thread) {
  private static final Pattern DISCOURSE = Pattern.compile(".*-post-([0-9]+)-([0-9]+)");
  private static final Pattern WORDPRESS =
      Pattern.compile("https?://(.*?)/?(/\\?p=[0-9]+)(#comment-[0-9]+)");
  private static final Pattern REDDIT = Pattern.compile("t[13]_[0-9a-z]+");
  private static final Pattern REDDIT_THREAD = Pattern.compile(".*/comments/([0-9a-z]+)/.*");

  /**
   * Reads it.
   *
   * @param said what the entry calls itself, or null
   * @param link where it can be read, or null
   * @param feed where what the feed is about can be read, or null
   */
  static FeedId of(@Nullable String said, @Nullable String link, @Nullable String feed) {
    String id = said == null || said.isEmpty() ? link : said;
    if (id == null) {
      return new FeedId(null, feed);
    }
    Matcher discourse = DISCOURSE.matcher(id);
    if (discourse.matches()) {
      String topic = "discourse:" + discourse.group(1);
      return new FeedId(topic + "/" + discourse.group(2), topic);
    }
    Matcher wordPress = WORDPRESS.matcher(id);
    if (wordPress.matches()) {
      String site = wordPress.group(1);
      return new FeedId(site + wordPress.group(3), site + wordPress.group(2));
    }
    if (REDDIT.matcher(id).matches()) {
      Matcher thread = REDDIT_THREAD.matcher(link == null ? "" : link);
      return new FeedId(id, thread.matches() ? "t3_" + thread.group(1) : null);
    }
    // A bare number may be anyone's.
    return new FeedId(id.matches("[0-9a-zA-Z_-]*") ? link : id, feed);
  }
}

package org.commentindex.internal.read.service.forum;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;

/**
 * Responses of Reddit's API: listings of posts ({@code t3}) and comments ({@code t1}) with their
 * replies. Stubs ({@code more}) state how many comments were left out. Also the trees that download
 * programs write, such as bulk-downloader-for-reddit and others that use PRAW: a post with its
 * {@code comments}, each with its {@code replies}.
 */
public final class Reddit extends RedditThing {
  private static final Set<String> KINDS = Set.of("t1", "t3", "more", "Listing");

  @Override
  public String name() {
    return "Reddit";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(seen -> seen.has("data") && KINDS.contains(seen.value("kind")))
        || head.any(seen -> seen.has("link_id", "parent_id", "body", "name", "replies"))
        || head.any(
            seen ->
                seen.has("selftext", "upvote_ratio", "comments")
                    || (seen.has("body", "author", "parent_id", "replies")
                        && seen.hasAny("submission", "link_id", "subreddit", "is_submitter")));
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.has("count") && item.has("parent_id") && !item.has("link_id")) {
      Long stated = item.number("count");
      long count = Math.max(item.nonObjects, stated == null ? 0 : stated);
      context.remarks().count(WarningCounter.MISSING, count);
      context.remarks().count(WarningCounter.CUT_OFF, count == 0 ? 1 : 0);
      return true;
    }
    return super.read(item, context);
  }
}

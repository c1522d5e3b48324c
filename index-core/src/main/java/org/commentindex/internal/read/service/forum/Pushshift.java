package org.commentindex.internal.read.service.forum;

import org.commentindex.internal.read.base.JsonOutline;

/**
 * Archives of Reddit (Pushshift, Arctic Shift, PullPush): comments and posts as JSON lines, or in
 * an array.
 */
public final class Pushshift extends RedditThing {

  @Override
  public String name() {
    return "Pushshift";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("id", "author", "created_utc")
                && (seen.has("body", "link_id")
                    || seen.has("body", "parent_id", "subreddit")
                    || seen.has("selftext", "subreddit")
                    || seen.has("title", "subreddit", "num_comments")));
  }
}

package org.commentindex.internal.read.service.forum;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.Service;
import org.jspecify.annotations.Nullable;

/**
 * Archives of Reddit (Pushshift, Arctic Shift, PullPush): comments and posts as JSON lines, or in
 * an array.
 */
public final class Pushshift implements Service {

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

  @Override
  public Set<String> fields() {
    return RedditThing.FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return RedditThing.CONTAINERS.contains(field);
  }

  @Override
  public boolean isContainer(ExportItem item, String field) {
    return RedditThing.isContainer(item, field);
  }

  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    return RedditThing.waitsFor(item);
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    return RedditThing.read(item, context);
  }
}

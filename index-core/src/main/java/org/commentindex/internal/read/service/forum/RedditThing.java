package org.commentindex.internal.read.service.forum;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Reads a thing, as Reddit's API calls comments and posts, in the JSON of the site and its
 * archives. A comment's id is {@code t1_…}, a post's {@code t3_…}, as in {@code parent_id} and
 * {@code link_id}. The services differ only in how their files are recognized.
 */
abstract class RedditThing implements Service {
  /** The fields that contain other posts and comments, in any of the files that are read. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "data",
          "children",
          "replies",
          "_replies",
          "comment_replies",
          "comments",
          "_comments",
          "json",
          "things",
          "hits",
          "post",
          "posts",
          "submission",
          "submissions",
          "submission_metadata");

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "body",
          "body_html",
          "selftext",
          "selftext_html",
          "title",
          "author",
          "created_utc",
          "created",
          "score",
          "ups",
          "permalink",
          "parent_id",
          "link_id",
          "link_title",
          "subreddit",
          "link_flair_text",
          "url",
          "is_self",
          "count",
          "num_comments",
          "removed_by_category",
          "score_hidden",
          "submission",
          "submission_title",
          "poll_data",
          "gallery_data",
          "crosspost_parent_list");

  private static final String SITE = "https://www.reddit.com";

  /** An id as the name of a field, with a digit that distinguishes it from names. */
  private static final Pattern ID = Pattern.compile("(?:t[13]_)?(?=[a-z]*[0-9])[a-z0-9]{5,9}");

  /** The fields in which posts or comments may be by id, instead of in an array. */
  private static final Set<String> BY_ID = Set.of("comments", "replies", "posts", "submissions");

  /** How download programs that use PRAW write that a comment has no author. */
  private static final Set<String> NO_AUTHOR = Set.of("DELETED", "None", "[deleted]", "[removed]");

  /** The name under which the post of a file is stored, for comments that do not name it. */
  private static final String POST = "post";

  /** The length of {@code t1_}, the prefix of a comment's id, and of the other kinds. */
  private static final int KIND_PREFIX_LENGTH = 3;

  @Override
  public final Set<String> fields() {
    return FIELDS;
  }

  @Override
  public final boolean isContainer(String field) {
    return CONTAINERS.contains(field);
  }

  /** Adds a comment or a post to the context; returns false if the item is neither. */
  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.hasAny("body", "body_html") || item.has("link_id")) {
      readComment(item, context);
    } else if (item.hasAny("selftext", "title")) {
      readPost(item, context);
    } else {
      return false;
    }
    return true;
  }

  /** Returns true if the objects in a field are posts or comments, or contain some. */
  @Override
  public final boolean isContainer(ExportItem item, String field) {
    boolean byId = BY_ID.contains(item.name()) && !item.isInArray() && !item.hasFields();
    return CONTAINERS.contains(field) || (byId && ID.matcher(field).matches());
  }

  /**
   * Returns the outermost item if its id or title may still follow the replies, which do not have
   * these themselves in the trees of download programs.
   */
  @Override
  public final @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    if (root == item || !root.hasFields() || item.has("link_title")) {
      return null;
    }
    boolean named = root.hasAny("id", "name");
    boolean titled = root.hasAny(root.has("submission") ? "submission_title" : "title", "link_id");
    return named && titled ? null : root;
  }

  private static void readComment(ExportItem item, ExportContext context) throws IOException {
    String id = fullName("t1_", item.text("name", "id"));
    String parent = fullName("t1_", item.text("parent_id"));
    ExportItem outer = item.enclosingWith("id");
    if (parent == null && outer != null) {
      parent = fullName(isComment(outer) ? "t1_" : "t3_", outer.text("name", "id"));
    }
    String thread = thread(item, parent, context);
    String title = item.text("link_title", "submission_title");
    RawRecord.Builder record =
        common(item, context, id)
            .parent(parent)
            .thread(thread)
            .url(url(item, thread, id))
            .title(title != null ? title : title(item, thread, context))
            .format(BodyFormat.HTML);
    String body = item.text("body");
    String html = item.text("body_html");
    if (body == null) {
      context.acceptText(record, html == null ? null : RedditText.unescape(html));
    } else {
      context.acceptText(
          record, ExportValues.isDeletionMarker(body) ? null : RedditText.toHtml(body));
    }
  }

  private static boolean isComment(ExportItem item) {
    return item.hasAny("body", "body_html", "link_id");
  }

  /** Returns the post as stated, else the enclosing post, else the post that the file is about. */
  private static @Nullable String thread(
      ExportItem item, @Nullable String parent, ExportContext context) {
    ExportItem root = item.root();
    String stated = item.text("link_id", "submission", "submission/id");
    if (stated == null && root != item) {
      stated = isComment(root) ? root.text("link_id", "submission") : root.text("name", "id");
    }
    if (stated == null && parent != null && parent.startsWith("t3_")) {
      stated = parent;
    }
    return stated == null ? context.stored(POST) : fullName("t3_", stated);
  }

  private static @Nullable String title(
      ExportItem item, @Nullable String thread, ExportContext context) {
    String title = thread == null ? null : context.stored(thread);
    return title != null || item.root() == item
        ? title
        : item.root().text("title", "submission_title");
  }

  private static void readPost(ExportItem item, ExportContext context) throws IOException {
    String id = fullName("t3_", item.text("name", "id"));
    String title = item.text("title");
    if (id != null) {
      context.store(id, title);
      context.store(POST, item.isInArray() ? null : id);
    }
    RawRecord.Builder record = common(item, context, id).thread(id).title(title);
    record.url(url(item, id, null));
    String flair = item.text("link_flair_text");
    if (flair != null) {
      record.tag(flair);
    }
    String text = item.text("selftext");
    String html = item.text("selftext_html");
    if (text != null && ExportValues.isDeletionMarker(text)) {
      context.remarks().count(WarningCounter.DELETED); // the title is still there
      context.accept(record);
      return;
    }
    String link = item.text("url");
    if (link != null && !item.is("is_self") && !link.startsWith(SITE + "/r/")) {
      record.link(link);
    }
    String shown =
        text != null ? RedditText.toHtml(text) : html == null ? "" : RedditText.unescape(html);
    context.accept(record.format(BodyFormat.HTML).body(shown + RedditText.extras(item)));
  }

  private static RawRecord.Builder common(
      ExportItem item, ExportContext context, @Nullable String id) {
    String author = author(item.text("author", "author/name"));
    RawRecord.Builder record =
        context
            .newRecord(id)
            .author(AuthorName.of(author))
            .date(item.date("created_utc", "created"))
            .votes(item.is("score_hidden") ? null : item.number("score", "ups"));
    String subreddit = item.text("subreddit");
    if (subreddit != null) {
      record.tag("r/" + subreddit);
    }
    return record;
  }

  private static @Nullable String author(@Nullable String name) {
    if (name == null || NO_AUTHOR.contains(name.strip())) {
      return null;
    }
    return name.startsWith("u/") ? name.substring(2) : name;
  }

  private static @Nullable String url(
      ExportItem item, @Nullable String thread, @Nullable String id) {
    String path = item.text("permalink");
    if (path != null) {
      return path.startsWith("/") ? SITE + path : path;
    }
    if (thread == null) {
      return null;
    }
    String comment = id == null ? "" : "_/" + id.substring(KIND_PREFIX_LENGTH) + "/";
    return SITE + "/comments/" + thread.substring(KIND_PREFIX_LENGTH) + "/" + comment;
  }

  /** Returns the id with the prefix of its kind, which some archives leave out. */
  private static @Nullable String fullName(String kindPrefix, @Nullable String id) {
    if (id == null) {
      return null;
    }
    String name = id.strip();
    if (name.length() > KIND_PREFIX_LENGTH
        && name.charAt(0) == 't'
        && name.charAt(KIND_PREFIX_LENGTH - 1) == '_') {
      return name;
    }
    return kindPrefix + name;
  }
}

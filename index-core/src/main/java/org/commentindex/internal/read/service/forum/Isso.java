package org.commentindex.internal.read.service.forum;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.text.HtmlDetector;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Isso: the threads of a site with their comments, in the format of its generic import, and the
 * responses of its API with nested replies. A comment's number is unique only within its thread.
 */
public final class Isso implements Service {
  private static final String PREFIX = "isso:";

  /** The mode of a comment that was deleted but has replies. */
  private static final String DELETED = "4";

  private static final Set<String> FIELDS =
      Set.of("id", "parent", "text", "author", "created", "likes", "dislikes", "title", "mode");

  @Override
  public String name() {
    return "Isso";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("text", "remote_addr", "created")
                || seen.has("text", "likes", "dislikes", "hash"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("comments") || field.equals("replies");
  }

  /** A thread's id and title may follow its comments. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem thread = item.root();
    boolean ready = thread == item || (thread.has("id") && thread.has("title"));
    return ready || !item.has("text") ? null : thread;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!item.has("text")) {
      return item.hasAny("id", "title") || item.hasChildren;
    }
    ExportItem root = item.root();
    String thread = root == item ? null : ExportValues.id(PREFIX, root.text("id"));
    String prefix = (thread == null ? PREFIX : thread) + "#";
    Long likes = item.number("likes");
    Long dislikes = item.number("dislikes");
    RawRecord.Builder record =
        context
            .newRecord(thread == null ? null : ExportValues.id(prefix, item.text("id")))
            .parent(thread == null ? null : ExportValues.id(prefix, item.text("parent")))
            .thread(thread)
            .title(root == item ? null : decodeTitle(root.text("title")))
            .author(AuthorName.of(item.text("author")))
            .date(item.date("created"))
            .votes(likes == null ? null : likes - (dislikes == null ? 0 : dislikes));
    String text = item.text("text");
    if (text == null || DELETED.equals(item.text("mode"))) {
      context.acceptDeleted(record);
    } else {
      context.accept(record.format(HtmlDetector.detect(text)).body(text));
    }
    return true;
  }

  /** Decodes a title that is URL-encoded, as some programs write it: {@code Test+post}. */
  private static @Nullable String decodeTitle(@Nullable String title) {
    if (title == null || title.indexOf(' ') >= 0 || title.indexOf('+') < 0) {
      return title;
    }
    try {
      return URLDecoder.decode(title, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return title; // a literal percent sign
    }
  }
}

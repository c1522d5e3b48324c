package org.commentindex.internal.read.service;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.commentindex.internal.read.base.JsonSketch;
import org.commentindex.internal.text.MarkupGuess;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Isso: the threads of a site, each with its comments, as its import takes them; and what its
 * interface answers, with replies within. A comment's number counts within its thread.
 */
final class Isso implements Service {
  private static final String PREFIX = "isso:";

  private static final Set<String> FIELDS =
      Set.of("id", "parent", "text", "author", "created", "likes", "dislikes", "title", "mode");

  @Override
  public String name() {
    return "Isso";
  }

  @Override
  public boolean matches(JsonSketch head) {
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
  public boolean holds(String field) {
    return field.equals("comments") || field.equals("replies");
  }

  /** A thread says its id and title behind its comments. */
  @Override
  public @Nullable Item waitsFor(Item item) {
    Item thread = item.root();
    boolean ready = thread == item || (thread.has("id") && thread.has("title"));
    return ready || !item.has("text") ? null : thread;
  }

  @Override
  public boolean read(Item item, Page page) throws IOException {
    if (!item.has("text")) {
      return item.hasAny("id", "title") || item.holdsOthers;
    }
    Item root = item.root();
    String thread = root == item ? null : Values.id(PREFIX, root.text("id"));
    String prefix = (thread == null ? PREFIX : thread) + "#";
    Long likes = item.number("likes");
    Long dislikes = item.number("dislikes");
    RawRecord.Builder record =
        page.record(thread == null ? null : Values.id(prefix, item.text("id")))
            .parent(thread == null ? null : Values.id(prefix, item.text("parent")))
            .thread(thread)
            .title(root == item ? null : decoded(root.text("title")))
            .author(Page.author(item.text("author")))
            .date(item.date("created"))
            .votes(likes == null ? null : likes - (dislikes == null ? 0 : dislikes));
    String text = item.text("text");
    if (text == null || "4".equals(item.text("mode"))) {
      page.giveGone(record);
    } else {
      page.give(record.format(MarkupGuess.of(text)).body(text));
    }
    return true;
  }

  /** Some programs write titles as they stand in addresses: {@code Test+post}. */
  private static @Nullable String decoded(@Nullable String title) {
    if (title == null || title.indexOf(' ') >= 0 || title.indexOf('+') < 0) {
      return title;
    }
    try {
      return URLDecoder.decode(title, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return title; // a per cent sign that is one
    }
  }
}

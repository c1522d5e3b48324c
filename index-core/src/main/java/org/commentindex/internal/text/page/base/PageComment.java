package org.commentindex.internal.text.page.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a page, or the post that is commented on. Unknown values are null. The setters
 * return this object. Not thread-safe.
 */
public final class PageComment {
  private final @Nullable String id;
  private final List<String> tags = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private @Nullable String parent;
  private @Nullable String thread;
  private @Nullable String title;
  private @Nullable String author;
  private @Nullable String date;
  private @Nullable Long votes;
  private @Nullable String url;
  private String html = "";
  private boolean removed;
  private boolean wordless;

  /** Creates a comment with an id that is unique across services, or null. */
  public PageComment(@Nullable String id) {
    this.id = id;
  }

  /** The id, unique across services. */
  public @Nullable String id() {
    return id;
  }

  /** The id of the comment or post that this comment replies to. */
  public @Nullable String parent() {
    return parent;
  }

  /** The id of the thread. */
  public @Nullable String thread() {
    return thread;
  }

  /** The title of the thread. */
  public @Nullable String title() {
    return title;
  }

  /** The author's name as displayed. */
  public @Nullable String author() {
    return author;
  }

  /** The date as written on the page. */
  public @Nullable String date() {
    return date;
  }

  /** The vote count. */
  public @Nullable Long votes() {
    return votes;
  }

  /** The permanent link. */
  public @Nullable String url() {
    return url;
  }

  /** The tags of the post. */
  public List<String> tags() {
    return List.copyOf(tags);
  }

  /** URLs that a post submits. */
  public List<String> links() {
    return List.copyOf(links);
  }

  /** The body as HTML; empty by default. */
  public String html() {
    return html;
  }

  /** Returns true if the comment was deleted or removed and only its position is left. */
  public boolean isRemoved() {
    return removed;
  }

  /** Returns true if the comment has no words, only such things as pictures. */
  public boolean isWordless() {
    return wordless;
  }

  public PageComment parent(@Nullable String value) {
    parent = value;
    return this;
  }

  public PageComment thread(@Nullable String value) {
    thread = value;
    return this;
  }

  public PageComment title(@Nullable String value) {
    title = value;
    return this;
  }

  public PageComment author(@Nullable String value) {
    author = value;
    return this;
  }

  public PageComment date(@Nullable String value) {
    date = value;
    return this;
  }

  public PageComment votes(@Nullable Long value) {
    votes = value;
    return this;
  }

  public PageComment url(@Nullable String value) {
    url = value;
    return this;
  }

  public PageComment tags(List<String> values) {
    tags.addAll(values);
    return this;
  }

  public PageComment link(String value) {
    links.add(value);
    return this;
  }

  public PageComment html(String value) {
    html = value;
    return this;
  }

  public PageComment removed() {
    removed = true;
    return this;
  }

  public PageComment wordless() {
    wordless = true;
    return this;
  }
}

package org.commentindex.internal.text.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a page shows it, or the post that is commented on. Its setters are for those who
 * read pages; what is not known is null. Not thread-safe.
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
  private boolean gone;

  /** A comment of which nothing is known but its id, unique among all services, or null. */
  public PageComment(@Nullable String id) {
    this.id = id;
  }

  /** Its id, unique among all services, or null. */
  public @Nullable String id() {
    return id;
  }

  public @Nullable String parent() {
    return parent;
  }

  public @Nullable String thread() {
    return thread;
  }

  public @Nullable String title() {
    return title;
  }

  /** Who wrote it, as shown. */
  public @Nullable String author() {
    return author;
  }

  /** When, as written. */
  public @Nullable String date() {
    return date;
  }

  public @Nullable Long votes() {
    return votes;
  }

  public @Nullable String url() {
    return url;
  }

  public List<String> tags() {
    return List.copyOf(tags);
  }

  /** Addresses that it is about. */
  public List<String> links() {
    return List.copyOf(links);
  }

  /** What it says, as HTML. */
  public String html() {
    return html;
  }

  /** Whether only its place is left: it was deleted or removed. */
  public boolean isGone() {
    return gone;
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

  public PageComment gone() {
    gone = true;
    return this;
  }
}

package org.commentindex.internal.text.page;

import java.util.ArrayList;
import java.util.List;

/** What a page of a discussion shows. Filled once, then only read. */
public final class Discussion {
  private final String kind;
  private final List<PageComment> comments = new ArrayList<>();
  private long missing;
  private long pings;

  /** A page of a kind, such as {@code Lobsters}, without comments so far. */
  public Discussion(String kind) {
    this.kind = kind;
  }

  /** What kind of page it is, such as {@code Lobsters}. */
  public String kind() {
    return kind;
  }

  /** Its comments in their order, the post they are about before them if the page has it. */
  public List<PageComment> comments() {
    return List.copyOf(comments);
  }

  /** How many comments the page says there are and does not show. */
  public long missing() {
    return missing;
  }

  /** How many entries are links back from other sites. */
  public long pings() {
    return pings;
  }

  /** Adds the next comment. */
  public void add(PageComment comment) {
    comments.add(comment);
  }

  void missing(long count) {
    missing += count;
  }

  void ping() {
    pings++;
  }
}

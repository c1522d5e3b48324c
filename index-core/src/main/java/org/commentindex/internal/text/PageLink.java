package org.commentindex.internal.text;

import java.util.Objects;

/**
 * A link of a page.
 *
 * @param line which line of the page's text it stands in, counted from 1
 * @param target its target, as written
 */
public record PageLink(int line, String target) {

  public PageLink {
    Objects.requireNonNull(target, "target == null");
  }
}

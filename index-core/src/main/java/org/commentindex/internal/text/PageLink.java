package org.commentindex.internal.text;

import java.util.Objects;

/**
 * A link of a page.
 *
 * @param line line of the page's text that contains the link, counted from 1
 * @param target the target as written
 */
public record PageLink(int line, String target) {

  public PageLink {
    Objects.requireNonNull(target, "target == null");
  }
}

package org.commentindex.model;

import java.util.Objects;

/**
 * A URL cited by a comment.
 *
 * @param url the canonical form, which is the same for all written forms of the address
 * @param as the address as written in the text, or the target of a link with a label
 * @param site the registered domain, such as {@code example.co.uk}; the host if it has none
 */
public record CitedUrl(String url, String as, String site) {

  public CitedUrl {
    Objects.requireNonNull(url, "url == null");
    Objects.requireNonNull(as, "as == null");
    Objects.requireNonNull(site, "site == null");
  }
}

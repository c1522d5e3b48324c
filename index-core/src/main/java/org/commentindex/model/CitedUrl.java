package org.commentindex.model;

import java.util.Objects;

/**
 * A link that a comment holds.
 *
 * @param url the canonical form: two spellings of one address have the same
 * @param as the address as written in the text, or as the link's target where the text shows only a
 *     label
 * @param site the registered domain, such as {@code example.co.uk}; the host where there is none
 */
public record CitedUrl(String url, String as, String site) {

  public CitedUrl {
    Objects.requireNonNull(url, "url == null");
    Objects.requireNonNull(as, "as == null");
    Objects.requireNonNull(site, "site == null");
  }
}

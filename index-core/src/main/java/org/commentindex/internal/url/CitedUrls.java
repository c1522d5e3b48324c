package org.commentindex.internal.url;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commentindex.internal.url.canonical.Canonicalizer;
import org.commentindex.internal.url.canonical.HostNames;
import org.commentindex.internal.url.canonical.RegisteredDomains;
import org.commentindex.internal.url.canonical.WebAddress;
import org.commentindex.model.CitedUrl;
import org.jspecify.annotations.Nullable;

/** Finds cited URLs and canonicalizes them. Thread-safe. No method throws for any text. */
public final class CitedUrls {
  /** Addresses in the forms that sites with short addresses or mirrors have; an id of a video. */
  private static final List<String> PAGES = List.of("/aaaaaaaaaaa", "/embed/aaaaaaaaaaa");

  private CitedUrls() {}

  /**
   * Returns the URLs cited in a plain text, in order of first mention and once for each written
   * form: a URL in two spellings is returned twice, with one canonical form. E-mail addresses are
   * skipped.
   */
  public static List<CitedUrl> find(String text) {
    Map<String, CitedUrl> found = new LinkedHashMap<>();
    for (LinkFinder.UrlSpan place : LinkFinder.in(text)) {
      CitedUrl cited = cited(text.substring(place.start(), place.end()));
      if (cited != null) {
        found.putIfAbsent(cited.as(), cited);
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Returns the target of a link as a cited URL. Empty for {@code mailto:}, fragments and relative
   * addresses; {@code example.org/page} is taken as an address without a scheme.
   */
  public static Optional<CitedUrl> ofLink(String address) {
    String stripped = WebAddress.withoutIgnored(address);
    return LinkFinder.isLink(stripped) ? Optional.ofNullable(cited(stripped)) : Optional.empty();
  }

  /**
   * Returns the canonical form of an address in a query, with or without a scheme, or the text in
   * lower case if it is not an address. A canonical form is ASCII and at most 8,000 characters
   * long, and its canonical form is itself.
   */
  public static String canonical(String address) {
    String canonical = Canonicalizer.canonical(address);
    return canonical == null ? address.strip().toLowerCase(Locale.ROOT) : canonical;
  }

  /**
   * Returns the common prefix of the canonical forms of all addresses with a prefix. Scheme and
   * host are canonicalized; a trailing slash is kept.
   *
   * @param prefix such as {@code example.org/docs/}, without an asterisk
   */
  public static String canonicalPrefix(String prefix) {
    WebAddress address = WebAddress.parse(prefix);
    if (address == null) {
      return prefix.strip().toLowerCase(Locale.ROOT);
    }
    boolean hostOnly = address.afterHost().equals("/") && !prefix.strip().endsWith("/");
    String whole = address.toString();
    return hostOnly ? whole.substring(0, whole.length() - 1) : whole;
  }

  /**
   * Returns the site of a host in lower case: its registered domain, such as {@code example.co.uk}
   * for {@code www.example.co.uk}, or the host itself if there is none.
   */
  public static String site(String host) {
    String normal = HostNames.normalize(host.strip());
    return normal == null ? host.strip().toLowerCase(Locale.ROOT) : RegisteredDomains.of(normal);
  }

  /**
   * Returns the host of a canonical URL and its parent domains up to the site, the longest first;
   * empty if the text is not an address. Searches for a site match any of them.
   */
  public static List<String> hostsOf(String canonicalUrl) {
    WebAddress address = WebAddress.parse(canonicalUrl);
    return address == null ? List.of() : RegisteredDomains.domains(address.host());
  }

  /**
   * Returns the host that canonical URLs have for the pages of a host in a query: {@code
   * youtube.com} for {@code youtu.be}. The host itself unless the address of a page, such as that
   * of a video, is rewritten to another host.
   */
  public static String canonicalHostOf(String typed) {
    String host = hostOf(typed);
    for (String page : PAGES) {
      WebAddress address = WebAddress.parse(canonical("https://" + host + page));
      if (address != null && !address.host().equals(host)) {
        return address.host();
      }
    }
    return host;
  }

  private static @Nullable CitedUrl cited(String written) {
    String url = Canonicalizer.canonical(written);
    WebAddress address = url == null ? null : WebAddress.parse(url);
    return url == null || address == null
        ? null
        : new CitedUrl(url, written, RegisteredDomains.of(address.host()));
  }

  /** Normalizes a host in a query to the form that {@link #hostsOf} returns. */
  public static String hostOf(String typed) {
    String normal = HostNames.normalize(typed.strip());
    return normal == null ? typed.strip().toLowerCase(Locale.ROOT) : normal;
  }
}

package org.commentindex.internal.url.canonical;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Extracts the cited address from the addresses of redirects, archives and caches. */
final class Redirects {
  /**
   * A page that redirects to an address in its query.
   *
   * @param host matches the whole host name
   * @param path matches the whole path
   * @param parameters names of the parameters that may contain the target, in order of preference
   */
  private record Redirector(Pattern host, Pattern path, List<String> parameters) {}

  private static final List<Redirector> REDIRECTORS =
      List.of(
          redirector("google(?:\\.[a-z]{2,3}){1,2}", "/url", "q", "url"),
          redirector("youtube\\.com", "/redirect", "q"),
          redirector("(?:l|lm)\\.facebook\\.com", "/l.php", "u"),
          redirector("l\\.instagram\\.com", "/", "u"),
          redirector("out\\.reddit\\.com", "/.*", "url"),
          redirector("duckduckgo\\.com", "/l/?", "uddg"),
          redirector("slack-redir\\.net", "/link", "url"),
          redirector("steamcommunity\\.com", "/linkfilter/?", "url", "u"),
          redirector("vk\\.com", "/away\\.php", "to"),
          redirector("medium\\.com", "/r/?", "url"),
          redirector("linkedin\\.com", "/redir/redirect", "url"),
          redirector("t\\.umblr\\.com", "/redirect", "z"),
          redirector("[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com", "/.*", "url"),
          redirector("disq\\.us", "/(?:url)?", "url"));

  // Wayback Machine: a timestamp, an asterisk or nothing, then letters for the kind of content.
  private static final Pattern WAYBACK =
      Pattern.compile("/web/(?:(?:[0-9]*\\*?|[0-9]+[a-z]{2}_)/)?");
  private static final Pattern ARCHIVE_TODAY_HOST =
      Pattern.compile("archive\\.(?:today|is|ph|vn|fo|li|md)");
  private static final Pattern ARCHIVE_TODAY =
      Pattern.compile("/(?:(?:o/[A-Za-z0-9]+|newest|[0-9]{4,14})/)?");

  private static final Pattern GOOGLE_AMP = Pattern.compile("/amp/(s/)?");
  private static final Pattern AMP_CACHE =
      Pattern.compile("/(?:[a-z]/)?(?:[a-z]/)?(s/)?(?=[^/]*\\.)");
  private static final Pattern GOOGLE_CACHE = Pattern.compile("cache:(?:[A-Za-z0-9_-]{12}:)?");
  private static final Pattern DISQUS_CHECKSUM = Pattern.compile(":[A-Za-z0-9_-]{20,}$");

  private Redirects() {}

  private static Redirector redirector(String host, String path, String... parameters) {
    return new Redirector(Pattern.compile(host), Pattern.compile(path), List.of(parameters));
  }

  /** Returns the address inside an address, or null if there is none. */
  static @Nullable WebAddress target(WebAddress address) {
    String inside = inside(address);
    if (inside == null || inside.isBlank()) {
      return null;
    }
    WebAddress target = WebAddress.parse(inside);
    // A bare word inside, such as the name of a search, may not be an address.
    return target == null || RegisteredDomains.publicSuffix(target.host()) == null ? null : target;
  }

  private static @Nullable String inside(WebAddress address) {
    String host = address.host();
    if (host.equals("web.archive.org")
        || host.equals("archive.org")
        || host.equals("wayback.archive.org")) {
      return afterPrefix(WAYBACK, address);
    }
    if (ARCHIVE_TODAY_HOST.matcher(host).matches()) {
      String page = afterPrefix(ARCHIVE_TODAY, address);
      return page != null && page.contains(".") ? page : null;
    }
    if (host.endsWith(".cdn.ampproject.org") || host.equals("cdn.ampproject.org")) {
      return afterPrefix(AMP_CACHE, address);
    }
    if (host.startsWith("google.") && address.path().startsWith("/amp/")) {
      return afterPrefix(GOOGLE_AMP, address);
    }
    if (host.equals("webcache.googleusercontent.com")) {
      String query = QueryParameters.value(address.query(), "q");
      Matcher cache = GOOGLE_CACHE.matcher(query == null ? "" : query);
      return cache.lookingAt() ? cache.replaceFirst("").replaceFirst("[+ ].*", "") : null;
    }
    // "http://https://example.org": pasted after a scheme.
    if (host.equals("http") || host.equals("https")) {
      return address.path().startsWith("//") ? "https:" + address.afterHost() : null;
    }
    return targetOfRedirector(address);
  }

  private static @Nullable String targetOfRedirector(WebAddress address) {
    if (address.query().isEmpty()) {
      return null;
    }
    for (Redirector redirector : REDIRECTORS) {
      if (redirector.host.matcher(address.host()).matches()
          && redirector.path.matcher(address.path()).matches()) {
        for (String parameter : redirector.parameters) {
          String value = QueryParameters.value(address.query(), parameter);
          if (value != null && !value.isBlank()) {
            return address.host().equals("disq.us")
                ? DISQUS_CHECKSUM.matcher(value).replaceFirst("")
                : value;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String afterPrefix(Pattern prefix, WebAddress address) {
    Matcher matcher = prefix.matcher(address.path());
    if (!matcher.lookingAt()) {
      return null;
    }
    String inside = address.afterHost().substring(matcher.end());
    // Some archives escape the whole inner address.
    boolean escaped = inside.matches("(?i)https?:%2F%2F.*");
    return escaped ? PercentEncoding.decode(inside) : inside;
  }
}

package org.commentindex.internal.url;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that hold another address, which is the one cited: redirects, archives, caches. */
final class Redirects {
  /**
   * A page that sends its reader on.
   *
   * @param host whole host name
   * @param path whole path
   * @param parameters where in the query the target stands, in the order in which to look
   */
  private record Door(Pattern host, Pattern path, List<String> parameters) {}

  private static final List<Door> DOORS =
      List.of(
          door("google(?:\\.[a-z]{2,3}){1,2}", "/url", "q", "url"),
          door("youtube\\.com", "/redirect", "q"),
          door("(?:l|lm)\\.facebook\\.com", "/l.php", "u"),
          door("l\\.instagram\\.com", "/", "u"),
          door("out\\.reddit\\.com", "/.*", "url"),
          door("duckduckgo\\.com", "/l/?", "uddg"),
          door("slack-redir\\.net", "/link", "url"),
          door("steamcommunity\\.com", "/linkfilter/?", "url", "u"),
          door("vk\\.com", "/away\\.php", "to"),
          door("medium\\.com", "/r/?", "url"),
          door("linkedin\\.com", "/redir/redirect", "url"),
          door("t\\.umblr\\.com", "/redirect", "z"),
          door("[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com", "/.*", "url"),
          door("disq\\.us", "/(?:url)?", "url"));

  // The Wayback Machine: digits for the moment, or an asterisk, or nothing; letters for the kind.
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

  private static Door door(String host, String path, String... parameters) {
    return new Door(Pattern.compile(host), Pattern.compile(path), List.of(parameters));
  }

  /** The address inside, or null if this one stands for itself. */
  static @Nullable Address target(Address address) {
    String inside = inside(address);
    if (inside == null || inside.isBlank()) {
      return null;
    }
    Address target = Address.parse(inside);
    // Of a bare word inside, such as the name of a search, nobody can say that it is an address.
    return target == null || Sites.publicSuffix(target.host()) == null ? null : target;
  }

  private static @Nullable String inside(Address address) {
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
    // "http://https://example.org": pasted behind a scheme that was there already.
    if (host.equals("http") || host.equals("https")) {
      return address.path().startsWith("//") ? "https:" + address.afterHost() : null;
    }
    return behindDoor(address);
  }

  private static @Nullable String behindDoor(Address address) {
    if (address.query().isEmpty()) {
      return null;
    }
    for (Door door : DOORS) {
      if (door.host.matcher(address.host()).matches()
          && door.path.matcher(address.path()).matches()) {
        for (String parameter : door.parameters) {
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

  private static @Nullable String afterPrefix(Pattern prefix, Address address) {
    Matcher matcher = prefix.matcher(address.path());
    if (!matcher.lookingAt()) {
      return null;
    }
    String inside = address.afterHost().substring(matcher.end());
    // Some escape the whole inner address, colon and slashes too.
    boolean escaped = inside.matches("(?i)https?:%2F%2F.*");
    return escaped ? Escapes.decode(inside) : inside;
  }
}

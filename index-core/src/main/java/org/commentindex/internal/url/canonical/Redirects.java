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

  /** In place of the name of a parameter: the whole query is the target. */
  private static final String WHOLE_QUERY = "";

  private static final List<Redirector> REDIRECTORS =
      List.of(
          redirector("(?:plus\\.url\\.)?google(?:\\.[a-z]{2,3}){1,2}", "/url", "q", "url"),
          redirector("google(?:\\.[a-z]{2,3}){1,2}", "/imgres", "imgrefurl"),
          redirector("translate\\.google(?:\\.[a-z]{2,3}){1,2}", "/translate.*", "u"),
          redirector("googleweblight\\.com", "/i?/?", "u", "lite_url"),
          redirector("youtube\\.com", "/redirect", "q"),
          redirector("(?:l\\.|lm\\.)?facebook\\.com", "/(?:l\\.php|flx/warn/?)", "u"),
          redirector("l\\.messenger\\.com", "/l\\.php", "u"),
          redirector("l\\.threads\\.(?:com|net)", "/", "u"),
          redirector("l\\.wl\\.co", "/l/?", "u"),
          redirector("l\\.instagram\\.com", "/", "u"),
          redirector("out\\.reddit\\.com", "/.*", "url"),
          redirector("duckduckgo\\.com", "/l/?", "uddg"),
          redirector("slack-redir\\.net", "/link", "url"),
          redirector("steamcommunity\\.com", "/linkfilter/?", "url", "u"),
          redirector("(?:away\\.)?vk\\.com", "/away\\.php", "to"),
          redirector("medium\\.com", "/r/?", "url"),
          redirector("medium\\.com", "/m/global-identity(?:-2)?", "redirectUrl"),
          redirector("linkedin\\.com", "/(?:redir/redirect|safety/go|redirect)/?", "url"),
          redirector("link\\.zhihu\\.com", "/", "target"),
          redirector("link\\.csdn\\.net", "/", "target"),
          redirector("jianshu\\.com", "/go-wild", "url"),
          redirector("(?:exit|gate)\\.sc", "/", "url"),
          redirector("getpocket\\.com", "/redirect", "url"),
          redirector("flipboard\\.com", "/redirect", "url"),
          redirector("12ft\\.io", "/(?:api/)?proxy", "q"),
          redirector("go\\.skimresources\\.com", "/", "url"),
          redirector("redirect\\.viglink\\.com", "/", "u"),
          redirector("linkprotect\\.cudasvc\\.com", "/url", "a"),
          redirector("clicktime\\.symantec\\.com", "/.*", "u"),
          redirector("statics\\.teams\\.cdn\\.office\\.net", "/.*safelinks\\.html", "url"),
          redirector("[a-z0-9-]+\\.safelink\\.emails\\.azure\\.net", "/redirect/?", "destination"),
          redirector("(?:href\\.li|anonym\\.to|nullrefer\\.com)", "/", WHOLE_QUERY),
          redirector("deviantart\\.com", "/users/outgoing", WHOLE_QUERY),
          redirector("t\\.umblr\\.com", "/redirect", "z"),
          redirector("[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com", "/.*", "url"),
          redirector("disq\\.us", "/(?:url)?", "url"));

  // Wayback Machine: a timestamp, an asterisk or nothing, then letters for the kind of content.
  private static final Pattern WAYBACK =
      Pattern.compile("/(?:web/(?:(?:[0-9]*\\*?|[0-9]+[a-z]{2}_)/)?|save/)");
  private static final Pattern ARCHIVE_TODAY_HOST =
      Pattern.compile("archive\\.(?:today|is|ph|vn|fo|li|md)");
  private static final Pattern ARCHIVE_TODAY =
      Pattern.compile("/(?:(?:o/[A-Za-z0-9]+|newest|[0-9]{4,14})/)?");

  private static final Pattern GOOGLE_AMP = Pattern.compile("/amp/(s/)?");
  private static final Pattern AMP_CACHE =
      Pattern.compile("/(?:[a-z]/)?(?:[a-z]/)?(s/)?(?=[^/]*\\.)");
  private static final Pattern AMP_AT_END = Pattern.compile("/amp/?(?=[?#]|$)");
  private static final Pattern GOOGLE_CACHE = Pattern.compile("cache:(?:[A-Za-z0-9_-]{12}:)?");
  private static final Pattern DISQUS_CHECKSUM = Pattern.compile(":[A-Za-z0-9_-]{20,}$");

  private static final Pattern SCHEME = Pattern.compile("(?i)https?://");

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
    if (target == null) {
      return null;
    }
    // A bare word inside, such as the name of a search, may not be an address.
    boolean certain = SCHEME.matcher(inside).lookingAt() && target.host().indexOf('.') > 0;
    return certain || RegisteredDomains.publicSuffix(target.host()) != null ? target : null;
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
      return withoutAmp(afterPrefix(AMP_CACHE, address));
    }
    if (host.startsWith("google.") && address.path().startsWith("/amp/")) {
      return withoutAmp(afterPrefix(GOOGLE_AMP, address));
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
    if (host.equals("12ft.io") && address.path().startsWith("/http")) {
      return address.afterHost().substring(1);
    }
    String encoded = EncodedTargets.inside(address);
    return encoded == null ? targetOfRedirector(address) : encoded;
  }

  /** Returns an address of a cache of AMP pages without the "/amp" of its path. */
  private static @Nullable String withoutAmp(@Nullable String inside) {
    return inside == null ? null : AMP_AT_END.matcher(inside).replaceFirst("");
  }

  private static @Nullable String targetOfRedirector(WebAddress address) {
    if (address.query().isEmpty()) {
      return null;
    }
    for (Redirector redirector : REDIRECTORS) {
      if (redirector.host.matcher(address.host()).matches()
          && redirector.path.matcher(address.path()).matches()) {
        for (String parameter : redirector.parameters) {
          String value =
              parameter.equals(WHOLE_QUERY)
                  ? PercentEncoding.decode(address.query())
                  : QueryParameters.value(address.query(), parameter);
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

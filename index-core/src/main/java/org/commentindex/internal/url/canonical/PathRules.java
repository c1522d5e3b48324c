package org.commentindex.internal.url.canonical;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sites whose pages have several paths or host names, as a table. A rule applies only if the part
 * of the path that it keeps identifies the page.
 */
final class PathRules {
  /**
   * Pages of one site.
   *
   * @param site the registered domain
   * @param host matches the whole host name
   * @param path matches the whole path
   * @param newHost the usual host
   * @param newPath the usual path; {@code $1} is the first group of the path
   * @param keepsQuery true if the query may select a page
   */
  private record Rule(
      String site,
      Pattern host,
      Pattern path,
      String newHost,
      String newPath,
      boolean keepsQuery) {}

  // A post is identified by its number; the name before it is that of any user.
  private static final String X_POST =
      "/(?:i/web|i|[^/]+)/status(?:es)?/([0-9]+)(?:/(?:photo|video)/[0-9]+)?";
  private static final String ANY = "(/.*)";

  private static final Map<String, List<Rule>> BY_SITE =
      List.of(
              page("x.com", "x\\.com", X_POST, "x.com", "/i/status/$1"),
              // Mirrors that chats use for previews.
              page("fxtwitter.com", "fxtwitter\\.com", X_POST, "x.com", "/i/status/$1"),
              page("vxtwitter.com", "vxtwitter\\.com", X_POST, "x.com", "/i/status/$1"),
              page("fixupx.com", "fixupx\\.com", X_POST, "x.com", "/i/status/$1"),
              page("fixvx.com", "fixvx\\.com", X_POST, "x.com", "/i/status/$1"),
              page(
                  "threads.com",
                  "threads\\.com",
                  "/(?:@[^/]+/post|t)/([A-Za-z0-9_-]+)",
                  "threads.com",
                  "/t/$1"),
              page(
                  "instagram.com",
                  "instagram\\.com",
                  "/(?:[^/]+/)?(?:p|reel|reels|tv)/([A-Za-z0-9_-]{6,})(?:/embed(?:/captioned)?)?",
                  "instagram.com",
                  "/p/$1"),
              host("facebook.com", "(?:mbasic|touch|web|free|[a-z]{2}-[a-z]{2})\\.facebook\\.com"),
              host("discord.com", "(?:ptb|canary)\\.discord\\.com"),
              host("linkedin.com", "[a-z]{2}\\.linkedin\\.com"),
              page(
                  "linkedin.com",
                  "linkedin\\.com",
                  "/posts/[^/]*-activity-([0-9]{10,})-[A-Za-z0-9_-]{4}",
                  "linkedin.com",
                  "/feed/update/urn:li:activity:$1"),
              page(
                  "spotify.com",
                  "open\\.spotify\\.com",
                  "(?:/intl-[a-z-]+|/embed)+"
                      + "(/(?:track|album|playlist|artist|episode|show)/[A-Za-z0-9]+)",
                  "open.spotify.com",
                  "$1"),
              page("t.me", "t\\.me", "/s(/[^/]+(?:/[0-9]+)?)", "t.me", "$1"),
              page(
                  "reddit.com",
                  "reddit\\.com",
                  "/gallery/([a-z0-9]+)",
                  "reddit.com",
                  "/comments/$1"),
              query(
                  "google.com",
                  "docs\\.google\\.com",
                  "/(document|spreadsheets|presentation|drawings)/(?:u/[0-9]+/)?"
                      + "d/([A-Za-z0-9_-]{20,})(?:/(?:edit|view|preview|mobilebasic|htmlview)?)?",
                  "docs.google.com",
                  "/$1/d/$2"),
              query(
                  "google.com",
                  "drive\\.google\\.com",
                  "/(?:u/[0-9]+/)?file/d/([A-Za-z0-9_-]{20,})(?:/(?:view|edit|preview)?)?",
                  "drive.google.com",
                  "/file/d/$1"))
          .stream()
          .collect(Collectors.groupingBy(Rule::site));

  private PathRules() {}

  private static Rule page(String site, String host, String path, String newHost, String newPath) {
    return new Rule(site, Pattern.compile(host), Pattern.compile(path), newHost, newPath, false);
  }

  private static Rule query(String site, String host, String path, String newHost, String newPath) {
    return new Rule(site, Pattern.compile(host), Pattern.compile(path), newHost, newPath, true);
  }

  /** Returns a rule for other host names of a site. */
  private static Rule host(String site, String others) {
    return query(site, others, ANY, site, "$1");
  }

  /** Returns the usual address of the page, or null if no rule is for it. */
  static @Nullable WebAddress preferred(WebAddress address) {
    for (Rule rule : BY_SITE.getOrDefault(RegisteredDomains.of(address.host()), List.of())) {
      Matcher path = rule.path.matcher(address.path());
      if (rule.host.matcher(address.host()).matches() && path.matches()) {
        return new WebAddress(
            address.scheme(),
            rule.newHost,
            "",
            path.replaceFirst(rule.newPath),
            rule.keepsQuery ? address.query() : "",
            rule.keepsQuery ? address.fragment() : "");
      }
    }
    return null;
  }
}

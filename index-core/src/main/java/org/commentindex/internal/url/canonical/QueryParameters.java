package org.commentindex.internal.url.canonical;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Removes tracking parameters, which identify who shared a link and where, from queries. */
final class QueryParameters {
  /** Prefixes of the names of tracking parameters. */
  private static final Set<String> TRACKING_FAMILIES =
      Set.of(
          "utm_", // Google Analytics and others
          "mtm_", // Matomo
          "pk_", // Piwik, now Matomo
          "hsa_", // HubSpot ads
          "__hs", // HubSpot: visitor and session
          "_hs", // HubSpot: mailing
          "oly_", // Omeda: subscriber
          "guce_", // Yahoo: consent page
          "fb_action_"); // Facebook: action of the sharer

  /** Names of tracking parameters. None is known to select a page. */
  private static final Set<String> TRACKING =
      Set.of(
          // Ids of clicks on advertisements and shared links.
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "rdt_cid",
          "li_fat_id",
          "igshid",
          "igsh",
          "mibextid",
          "sfnsn",
          // Recipients of newsletters.
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "vero_id",
          "wickedid",
          "_bta_tid",
          "_ke",
          "ck_subscriber_id",
          // Visitors across sites.
          "_ga",
          "_gl",
          "_openstat",
          "guccounter",
          "spm",
          "s_cid",
          "ncid",
          "ocid",
          "cmpid",
          "smid",
          // Share buttons.
          "ref_src",
          "ref_url",
          "fb_source",
          "__twitter_impression",
          "share_id",
          "showwelcomeonshare",
          "triedredirect",
          "isfreemail",
          "hsctatracking",
          // Variants for phones.
          "amp");

  /** Names that are tracking parameters only on some sites. */
  private static final Map<String, Set<String>> TRACKING_ON =
      Map.of(
          "twitter.com", Set.of("s", "t", "lang"),
          "x.com", Set.of("s", "t", "lang"),
          "substack.com", Set.of("r", "s", "publication_id", "post_id"),
          "reddit.com", Set.of("context", "share_id", "rdt", "sort"),
          "spotify.com", Set.of("si", "nd"),
          "medium.com", Set.of("source", "sk"),
          "linkedin.com", Set.of("trk", "trackingid", "rcm"),
          "facebook.com", Set.of("__tn__", "__cft__", "rdid"));

  private QueryParameters() {}

  /** Returns the query without tracking parameters and empty parameters, in its order. */
  static String withoutTracking(String query, String host) {
    if (query.isEmpty()) {
      return query;
    }
    Set<String> here = TRACKING_ON.getOrDefault(RegisteredDomains.of(host), Set.of());
    StringJoiner kept = new StringJoiner("&");
    for (String parameter : query.split("&")) {
      String clean = withoutHtmlEscape(parameter);
      String name = name(clean).toLowerCase(Locale.ROOT);
      if (!clean.isEmpty() && !isTracking(name) && !here.contains(name)) {
        kept.add(clean);
      }
    }
    return kept.toString();
  }

  /** Returns the decoded value of the first parameter of a name, or null. */
  static @Nullable String value(String query, String name) {
    for (String parameter : query.split("&")) {
      String clean = withoutHtmlEscape(parameter);
      if (clean.length() > name.length() && name(clean).equals(name)) {
        return PercentEncoding.decode(clean.substring(name.length() + 1));
      }
    }
    return null;
  }

  /** Removes {@code amp;}, which addresses copied from HTML source have before parameters. */
  private static String withoutHtmlEscape(String parameter) {
    int start = 0;
    while (parameter.startsWith("amp;", start)) {
      start += "amp;".length();
    }
    return parameter.substring(start);
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static boolean isTracking(String name) {
    return TRACKING.contains(name) || TRACKING_FAMILIES.stream().anyMatch(name::startsWith);
  }
}

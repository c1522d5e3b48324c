package org.commentindex.internal.url;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Which parameters of a query say what page it is; the others say who shared it and where. */
final class QueryParameters {
  /** Parameters by which campaigns are counted, whole families of them. */
  private static final Set<String> TRACKING_FAMILIES =
      Set.of(
          "utm_", // Google Analytics, and everybody who copied it
          "mtm_", // Matomo
          "pk_", // Matomo under its old name, Piwik
          "hsa_", // HubSpot ads
          "__hs", // HubSpot: visitor and session
          "_hs", // HubSpot: mailing
          "oly_", // Omeda: subscriber
          "guce_", // Yahoo: where the consent page was entered
          "fb_action_"); // Facebook: what the sharer did

  /** Single ones. None of these names was seen to choose a page. */
  private static final Set<String> TRACKING =
      Set.of(
          // A number for each click on an advertisement or a shared link, one name a company.
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
          // Who the newsletter was sent to.
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "vero_id",
          "wickedid",
          "_bta_tid",
          "_ke",
          "ck_subscriber_id",
          // Visitors handed from one site to the next.
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
          // Which button the link was shared with.
          "ref_src",
          "ref_url",
          "fb_source",
          "__twitter_impression",
          "share_id",
          "showwelcomeonshare",
          "triedredirect",
          "isfreemail",
          "hsctatracking",
          // The same page in the reduced dress for phones.
          "amp");

  /** Names that mean something elsewhere, but on these sites only how one came there. */
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

  /** The same query, in its order, without what only tracks and without empty places. */
  static String withoutTracking(String query, String host) {
    if (query.isEmpty()) {
      return query;
    }
    Set<String> here = TRACKING_ON.getOrDefault(Sites.of(host), Set.of());
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

  /** The decoded value of the first parameter of this name, or null. */
  static @Nullable String value(String query, String name) {
    for (String parameter : query.split("&")) {
      String clean = withoutHtmlEscape(parameter);
      if (clean.length() > name.length() && name(clean).equals(name)) {
        return Escapes.decode(clean.substring(name.length() + 1));
      }
    }
    return null;
  }

  /** An address copied out of the source of a page has {@code amp;} left between its parameters. */
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

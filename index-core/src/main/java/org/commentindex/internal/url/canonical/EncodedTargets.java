package org.commentindex.internal.url.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the addresses that mail filters and search engines encode in their own way. */
final class EncodedTargets {
  // Proofpoint URL Defense, version 3: "/v3/__https://example.org/a*b__;Iw!!…$". Each asterisk
  // represents a character, or a run of characters, of the Base64 text after the semicolon.
  private static final Pattern DEFENSE_3 = Pattern.compile("/v3/__(.+?)__;([A-Za-z0-9_=-]*)!.*");
  private static final Pattern DEFENSE_3_TOKEN = Pattern.compile("\\*(?:\\*(.))?");
  private static final String RUN_LENGTHS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** The first run length: a single character is written as one asterisk. */
  private static final int MIN_RUN = 2;

  // Yahoo: ".../RU=https%3a%2f%2fexample.org%2f/RK=2/RS=…".
  private static final Pattern YAHOO = Pattern.compile("/.*/RU=([^/]+)/RK=.*");

  // Cisco: "/1a2b…/https%3A%2F%2Fexample.org".
  private static final Pattern CISCO = Pattern.compile("/[^/]+/(https?(?::|%3A)%2F%2F.+)");

  private EncodedTargets() {}

  /** Returns the address inside an address, or null if it belongs to none of these services. */
  static @Nullable String inside(WebAddress address) {
    return switch (address.host()) {
      case "urldefense.com", "urldefense.proofpoint.com" -> defended(address);
      case "bing.com" -> bing(address);
      case "r.search.yahoo.com" -> decoded(YAHOO, address.path());
      case "secure-web.cisco.com" -> decoded(CISCO, address.path());
      default ->
          address.host().endsWith(".translate.goog") && !address.path().isEmpty()
              ? translated(address)
              : null;
    };
  }

  private static @Nullable String decoded(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.matches() ? PercentEncoding.decode(matcher.group(1)) : null;
  }

  private static @Nullable String defended(WebAddress address) {
    if (address.path().startsWith("/v3/")) {
      Matcher parts = DEFENSE_3.matcher(address.afterHost());
      return parts.matches() ? withTokens(parts.group(1), parts.group(2)) : null;
    }
    String value = QueryParameters.value(address.query(), "u");
    if (value == null || !address.path().equals("/v2/url")) {
      return address.path().equals("/v1/url") ? value : null;
    }
    return PercentEncoding.decode(value.replace('-', '%').replace('_', '/'));
  }

  private static @Nullable String withTokens(String url, String encoded) {
    String characters = base64(encoded);
    if (characters == null) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    Matcher token = DEFENSE_3_TOKEN.matcher(url);
    int used = 0;
    while (token.find()) {
      String run = token.group(1);
      int length = run == null ? 1 : RUN_LENGTHS.indexOf(run) + MIN_RUN;
      if (length > characters.length() - used) {
        return null;
      }
      token.appendReplacement(
          out, Matcher.quoteReplacement(characters.substring(used, used + length)));
      used += length;
    }
    return token.appendTail(out).toString();
  }

  /** Bing: the parameter "u" is "a1" and the address in Base64. */
  private static @Nullable String bing(WebAddress address) {
    String value = QueryParameters.value(address.query(), "u");
    return address.path().equals("/ck/a") && value != null && value.startsWith("a1")
        ? base64(value.substring(2))
        : null;
  }

  private static @Nullable String base64(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** Google Translate: a dot of the host is written as a hyphen, and a hyphen as two. */
  private static String translated(WebAddress address) {
    String name = address.host().substring(0, address.host().length() - ".translate.goog".length());
    String host = name.replace("--", "\0").replace('-', '.').replace('\0', '-');
    StringBuilder query = new StringBuilder();
    for (String parameter : QueryParameters.AMPERSAND.split(address.query())) {
      if (!parameter.isEmpty() && !parameter.startsWith("_x_tr_")) {
        query.append(query.isEmpty() ? '?' : '&').append(parameter);
      }
    }
    return "https://" + host + address.path() + query;
  }
}

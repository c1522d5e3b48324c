package org.commentindex.internal.url.canonical;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes tracking parameters, which identify who shared a link and where, from queries. */
final class QueryParameters {
  static final Pattern AMPERSAND = Pattern.compile("&");

  private QueryParameters() {}

  /** Returns the query without tracking parameters and empty parameters, in its order. */
  static String withoutTracking(String query, String host) {
    if (query.isEmpty()) {
      return query;
    }
    String site = RegisteredDomains.of(host);
    StringJoiner kept = new StringJoiner("&");
    AMPERSAND
        .splitAsStream(query)
        .map(QueryParameters::withoutHtmlEscape)
        .filter(parameter -> !parameter.isEmpty() && !isTracking(site, parameter))
        .forEach(kept::add);
    return kept.toString();
  }

  private static boolean isTracking(String site, String parameter) {
    String name = name(parameter);
    int value = Math.min(name.length() + 1, parameter.length());
    return TrackingNames.contain(site, name, parameter)
        || SessionIds.isSession(name, parameter.substring(value));
  }

  /** Returns the decoded value of the first parameter of a name, or null. */
  static @Nullable String value(String query, String name) {
    for (String parameter : AMPERSAND.split(query)) {
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
}

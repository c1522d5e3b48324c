package org.commentindex.internal.dedup.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in a normalized text, for comparison with those of a copy. */
final class LinkStrings {
  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"']+");
  private static final Pattern START = Pattern.compile("^(?:https?://)?(?:www\\.)?");
  private static final Pattern END = Pattern.compile("(?:\\.{3,}|[\\[\\]().,;:!?*_/>])+$");

  private LinkStrings() {}

  /** Returns the links without scheme and closing punctuation. */
  static List<String> in(String normalized) {
    if (!normalized.contains("://") && !normalized.contains("www.")) {
      return List.of();
    }
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(normalized);
    while (link.find()) {
      String rest = START.matcher(link.group()).replaceFirst("");
      links.add(END.matcher(rest).replaceFirst(""));
    }
    return links;
  }

  /**
   * Returns true if each of two texts has a link that the other one lacks. Pages abbreviate links,
   * so one link may be the beginning of the other.
   */
  static boolean areReplaced(List<String> one, List<String> two) {
    return lacksAny(one, two) && lacksAny(two, one);
  }

  private static boolean lacksAny(List<String> links, List<String> of) {
    return of.stream()
        .anyMatch(
            link ->
                links.stream().noneMatch(it -> it.startsWith(link) || link.startsWith(it)));
  }
}

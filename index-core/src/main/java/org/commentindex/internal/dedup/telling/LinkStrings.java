package org.commentindex.internal.dedup.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in a normalized text, for comparison with those of a copy. */
public final class LinkStrings {
  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"']+");
  private static final Pattern START = Pattern.compile("^(?:https?://)?(?:www\\.)?");
  private static final Pattern END = Pattern.compile("(?:\\.{3,}|[\\[\\]().,;:!?*_/>])++$");

  // Seven digits or more, but no date. In an archive of mail, spellings of one subject are in links
  // to one message.
  private static final Pattern ID =
      Pattern.compile("(?<![0-9])(?!(?:19|20)[0-9]{6}(?![0-9]))([0-9]{7,})[^0-9]*$");

  private LinkStrings() {}

  /** Returns the links without scheme and closing punctuation. */
  public static List<String> in(String normalized) {
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
  public static boolean areReplaced(List<String> one, List<String> two) {
    return lacksAny(one, two) && lacksAny(two, one);
  }

  private static boolean lacksAny(List<String> links, List<String> of) {
    return of.stream()
        .anyMatch(
            link ->
                links.stream()
                    .noneMatch(
                        it -> it.startsWith(link) || link.startsWith(it) || haveOneId(it, link)));
  }

  /** Returns true if two links of one host have the same long number, which identifies the page. */
  private static boolean haveOneId(String one, String two) {
    String id = id(one);
    return !id.isEmpty()
        && id.equals(id(two))
        && one.regionMatches(0, two, 0, two.indexOf('/') + 1);
  }

  private static String id(String link) {
    Matcher number = ID.matcher(link);
    return number.find() ? number.group(1) : "";
  }
}

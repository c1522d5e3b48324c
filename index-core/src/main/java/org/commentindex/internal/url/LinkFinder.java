package org.commentindex.internal.url;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Finds where in a text links stand. The extractor knows the shape of an address; what is added
 * here is where people stop one, and addresses without a scheme ({@link BareDomains}).
 *
 * <p>Time grows with the length of the text, whatever it holds: each character is looked at by the
 * extractor, then at most once more in the link or in the gap that it belongs to.
 */
final class LinkFinder {
  /**
   * A link in a text.
   *
   * @param start its first character
   * @param end the one after its last
   */
  record Place(int start, int end) {}

  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();

  // Two links without a space between them, as the removal of markup leaves them. An address inside
  // an address follows a delimiter instead.
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{L}\\p{N}])(?=https?://)", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB = Pattern.compile("(?:https?|ftp)://", Pattern.CASE_INSENSITIVE);

  // The end of an address in escaped HTML: "http://example.org&gt;".
  private static final Pattern ENTITY_AT_END = Pattern.compile("&(?:gt|lt|quot|nbsp|amp|#39|#34)");

  // "https://example.org/{id}", "https://example.org/<your-name>": a pattern of addresses, not one.
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
  private static final Pattern VARIABLE_BEHIND =
      Pattern.compile("[/=.]?<(?!(?:br|p|a|i|b|em|li|ul|div|span|img|strong)\\b)[A-Za-z]");

  private static final String EMPHASIS = "*_~|";

  private LinkFinder() {}

  /** All links, in order, none inside another. */
  static List<Place> in(String text) {
    boolean marked = text.contains("://") || text.contains("www.");
    if (!marked && text.indexOf('.') < 0) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    if (!marked) {
      BareDomains.addTo(places, text, 0, text.length());
      return places;
    }
    int done = 0;
    for (LinkSpan span : EXTRACTOR.extractLinks(LinkText.of(text))) {
      BareDomains.addTo(places, text, done, span.getBeginIndex());
      if (span.getType() == LinkType.WWW) {
        addWww(places, text, span.getBeginIndex(), span.getEndIndex());
      } else {
        addUrls(places, text, span.getBeginIndex(), span.getEndIndex());
      }
      done = span.getEndIndex();
    }
    BareDomains.addTo(places, text, done, text.length());
    return places;
  }

  /** Where a link ends that begins here without a scheme; the start itself if there is none. */
  static int endOfBareLink(String text, int start, int limit) {
    LinkText view = LinkText.withScheme(text, start, limit);
    for (LinkSpan span : EXTRACTOR.extractLinks(view)) {
      return span.getBeginIndex() == 0
          ? endWithoutMarkup(text, start, view.position(span.getEndIndex()))
          : start;
    }
    return start;
  }

  private static void addWww(List<Place> places, String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if ("@/\\_-".indexOf(before) >= 0) {
      return; // the rest of an e-mail address, or of a path
    }
    int last = endWithoutMarkup(text, start, end);
    Address address = Address.parse(text.substring(start, last));
    if (address != null && Sites.publicSuffix(address.host()) != null) {
      places.add(new Place(start, last));
    }
  }

  private static void addUrls(List<Place> places, String text, int start, int end) {
    Matcher glued = GLUED.matcher(text).region(text.indexOf("://", start) + 3, end);
    glued.useTransparentBounds(true);
    int from = start;
    while (glued.find()) {
      addUrl(places, text, from, glued.start());
      from = glued.start();
    }
    addUrl(places, text, from, end);
  }

  private static void addUrl(List<Place> places, String text, int start, int end) {
    int separator = text.indexOf("://", start);
    int schemeStart = schemeStart(text, start, separator);
    if (schemeStart < 0 || !WEB.matcher(text).region(schemeStart, end).lookingAt()) {
      return;
    }
    int last = endWithoutMarkup(text, schemeStart, end);
    if (isTemplate(text, schemeStart, last) || MachineText.holds(text, schemeStart, last)) {
      return;
    }
    if (Address.parse(text.substring(schemeStart, last)) != null) {
      places.add(new Place(schemeStart, last));
    }
  }

  private static boolean isTemplate(String text, int start, int end) {
    boolean open = "/=.".indexOf(text.charAt(end - 1)) >= 0 || text.startsWith(".<", end);
    return VARIABLE.matcher(text).region(start, end).find()
        || (open && VARIABLE_BEHIND.matcher(text).region(end, text.length()).lookingAt());
  }

  /**
   * Behind the word, dot or hyphen that the extractor took for a part of the scheme; -1 if what
   * stands before makes it no address: {@code git+https://…} is for a program, and {@code
   * (+https://…)} is how robots sign.
   */
  private static int schemeStart(String text, int start, int separator) {
    int first = separator;
    while (first > start && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    int known = Math.max(first, separator - "https".length());
    while (known < separator && !WEB.matcher(text).region(known, text.length()).lookingAt()) {
      known++;
    }
    if (known > first && known < separator) {
      return known; // "seehttps://example.org": a space was forgotten
    }
    boolean other = first > 0 && "@+".indexOf(text.charAt(first - 1)) >= 0;
    return other ? -1 : first;
  }

  /**
   * Without the emphasis that began before the link, table bars and a number sign with nothing
   * behind.
   */
  private static int endWithoutMarkup(String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    int last = end;
    while (last > start) {
      char c = text.charAt(last - 1);
      boolean markup =
          c == '\\' || c == '|' || c == '#' || (c == before && EMPHASIS.indexOf(c) >= 0);
      boolean sentence = last < end && ".,;:!?".indexOf(c) >= 0;
      if (!markup && !sentence) {
        break;
      }
      last--;
    }
    if (last == end && last < text.length() && text.charAt(last) == ';') {
      int entity = text.lastIndexOf('&', last);
      if (entity > start
          && entity >= last - 5
          && ENTITY_AT_END.matcher(text).region(entity, last).matches()) {
        return entity;
      }
    }
    return last;
  }

  /** Whether the whole text is an address as people write it, with or without a scheme. */
  static boolean isLink(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("//") || WEB.matcher(lower).lookingAt()) {
      return true;
    }
    List<Place> places = in(text);
    return places.size() == 1 && places.get(0).equals(new Place(0, text.length()));
  }
}

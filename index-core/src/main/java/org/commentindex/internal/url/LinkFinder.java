package org.commentindex.internal.url;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.url.canonical.RegisteredDomains;
import org.commentindex.internal.url.canonical.WebAddress;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Finds the links in a text with autolink's extractor, which implements the syntax of URLs. This
 * class adds rules for the ends of links in running text and in markup, and {@link
 * SchemelessLinks}.
 *
 * <p>Takes time linear in the length of the text: after the extractor, each character is examined
 * at most once more, in its link or in the gap between links.
 */
final class LinkFinder {
  /**
   * The span of a link.
   *
   * @param start offset of the first character
   * @param end offset after the last character
   */
  record UrlSpan(int start, int end) {}

  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();

  // Two links without a space between them, which removing markup can produce. A URL inside another
  // URL follows a delimiter instead.
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{L}\\p{N}])(?=https?://)", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB = Pattern.compile("(?:https?|ftp)://", Pattern.CASE_INSENSITIVE);

  // As browsers read the target of a link: one slash is enough, and a backslash is one.
  private static final Pattern HREF = Pattern.compile("(?:https?|ftp):[/\\\\]{1,2}(?![/\\\\])");

  // An entity after a URL in escaped HTML: "http://example.org&gt;".
  private static final Pattern ENTITY_AT_END = Pattern.compile("&(?:gt|lt|quot|nbsp|amp|#39|#34)");

  // URL templates: "https://example.org/{id}", "https://example.org/<your-name>".
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
  private static final Pattern VARIABLE_AFTER =
      Pattern.compile("[/=.]?<(?!(?:br|p|a|i|b|em|li|ul|div|span|img|strong)\\b)[A-Za-z]");

  private static final String EMPHASIS = "*_~|";

  private LinkFinder() {}

  /** Returns all links in order of offset; they do not overlap. */
  static List<UrlSpan> in(String text) {
    boolean marked = text.contains("://") || text.contains("www.");
    if (!marked && text.indexOf('.') < 0) {
      return List.of();
    }
    List<UrlSpan> spans = new ArrayList<>();
    if (!marked) {
      SchemelessLinks.addTo(spans, text, 0, text.length());
      return spans;
    }
    int done = 0;
    for (LinkSpan span : EXTRACTOR.extractLinks(LinkTextView.of(text))) {
      SchemelessLinks.addTo(spans, text, done, span.getBeginIndex());
      if (span.getType() == LinkType.WWW) {
        addWww(spans, text, span.getBeginIndex(), span.getEndIndex());
      } else {
        addUrls(spans, text, span.getBeginIndex(), span.getEndIndex());
      }
      done = span.getEndIndex();
    }
    SchemelessLinks.addTo(spans, text, done, text.length());
    return spans;
  }

  /** Returns the end offset of the link without a scheme at an offset, or the offset if none. */
  static int endOfBareLink(String text, int start, int limit) {
    LinkTextView view = LinkTextView.withScheme(text, start, limit);
    for (LinkSpan span : EXTRACTOR.extractLinks(view)) {
      return span.getBeginIndex() == 0
          ? endWithoutMarkup(text, start, view.offset(span.getEndIndex()))
          : start;
    }
    return start;
  }

  private static void addWww(List<UrlSpan> spans, String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if ("@/\\_-".indexOf(before) >= 0) {
      return; // part of an e-mail address or a path
    }
    int last = endWithoutMarkup(text, start, end);
    WebAddress address = WebAddress.parse(text.substring(start, last));
    if (address != null && RegisteredDomains.publicSuffix(address.host()) != null) {
      spans.add(new UrlSpan(start, last));
    }
  }

  private static void addUrls(List<UrlSpan> spans, String text, int start, int end) {
    Matcher glued = GLUED.matcher(text).region(text.indexOf("://", start) + 3, end);
    glued.useTransparentBounds(true);
    int from = start;
    while (glued.find()) {
      addUrl(spans, text, from, glued.start());
      from = glued.start();
    }
    addUrl(spans, text, from, end);
  }

  private static void addUrl(List<UrlSpan> spans, String text, int start, int end) {
    int separator = text.indexOf("://", start);
    int schemeStart = schemeStart(text, start, separator);
    if (schemeStart < 0 || !WEB.matcher(text).region(schemeStart, end).lookingAt()) {
      return;
    }
    int last = endWithoutMarkup(text, schemeStart, end);
    if (isTemplate(text, schemeStart, last)
        || MachineWrittenUrls.contains(text, schemeStart, last)) {
      return;
    }
    if (WebAddress.parse(text.substring(schemeStart, last)) != null) {
      spans.add(new UrlSpan(schemeStart, last));
    }
  }

  private static boolean isTemplate(String text, int start, int end) {
    boolean open = "/=.".indexOf(text.charAt(end - 1)) >= 0 || text.startsWith(".<", end);
    return VARIABLE.matcher(text).region(start, end).find()
        || (open && VARIABLE_AFTER.matcher(text).region(end, text.length()).lookingAt());
  }

  /**
   * Returns the start of the scheme, after any word, dot or hyphen that the extractor included in
   * it; -1 if the characters before it exclude a link: {@code git+https://…} is written for
   * programs, and {@code (+https://…)} is in the user agents of robots.
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
      return known; // "seehttps://example.org": a missing space
    }
    boolean other = first > 0 && "@+".indexOf(text.charAt(first - 1)) >= 0;
    return other ? -1 : first;
  }

  /**
   * Returns the end of a link without closing emphasis that was opened before the link, table bars
   * and an empty fragment.
   */
  private static int endWithoutMarkup(String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    int last = end;
    int bar = before == '<' ? text.indexOf('|', start, end) : -1;
    if (bar > start) {
      return bar; // as Slack writes a link: <https://example.org|words>
    }
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

  /** Returns true if the whole text is a link, with or without a scheme. */
  static boolean isLink(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("//") || HREF.matcher(lower).lookingAt()) {
      return true;
    }
    List<UrlSpan> spans = in(text);
    return spans.size() == 1 && spans.get(0).equals(new UrlSpan(0, text.length()));
  }
}

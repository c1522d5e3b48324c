package org.commentindex.internal.text.page.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Queries that all page parsers use. They return null, never an empty text, for missing values. */
public final class PageQueries {
  private static final Pattern NUMBER = Pattern.compile("([-−]?)([0-9][0-9.,]{0,14})([kKmM]?)\\b");
  private static final Pattern REMOVAL_NOTICE =
      Pattern.compile(
          "(?i)\\[?(?:deleted|removed|flagged|dead|comment (?:has been |was"
              + " )?(?:deleted|removed).{0,60}|this comment (?:was|has been|is)"
              + " (?:deleted|removed).{0,60}|(?:comment|thread) (?:deleted|removed) by"
              + " .{0,60})\\.?\\]?");

  /** Length in characters above which a text is not a removal notice; longer than all patterns. */
  private static final int MAX_REMOVAL_NOTICE = 120;

  /** A parameter that names the topic where all topics of a forum have one path. */
  private static final Pattern TOPIC_NUMBER =
      Pattern.compile("[?&](?:t|tid|id|threadid|topic|showtopic|thread)=");

  private static final Pattern PAGE_NUMBER = Pattern.compile("&(?:start|page|pp|sid)=[^&]*");

  private static final Pattern SAVED_FROM =
      Pattern.compile(
          "(?:saved from url=\\([0-9]+\\)|SingleFile[\\s\\S]{0,40}?url: ?)(https?://\\S+)");

  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]+");

  private PageQueries() {}

  /** Returns the text of the first matching element that has text. */
  public static @Nullable String text(Element outer, String query) {
    for (Element element : outer.select(query)) {
      String text = element.text().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** Returns the attribute of the first matching element that has it. */
  public static @Nullable String attribute(Element outer, String query, String name) {
    for (Element element : outer.select(query)) {
      String value = element.attr(name).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /** Returns the first value that is not null, or null if all are. */
  public static @Nullable String firstNonNull(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Returns the first number in a text such as {@code 312 points} or {@code 1.2k}. */
  public static @Nullable Long number(@Nullable String text) {
    Matcher matcher = NUMBER.matcher(text == null ? "" : text);
    if (!matcher.find()) {
      return null;
    }
    String unit = matcher.group(3).toLowerCase(Locale.ROOT);
    // Separators group thousands in "1,234" and "1.234" and mark a fraction in "1.2k".
    String digits = matcher.group(2).replaceAll("[.,]+$", "");
    BigDecimal size =
        unit.isEmpty()
            ? new BigDecimal(digits.replaceAll("[.,]", ""))
            : new BigDecimal(digits.replace(',', '.').replaceAll("\\.(?=.*\\.)", ""));
    long number = size.scaleByPowerOfTen(unit.isEmpty() ? 0 : unit.equals("k") ? 3 : 6).longValue();
    return matcher.group(1).isEmpty() ? number : -number;
  }

  /** Returns the digits at the end of a text such as {@code comment-123}. */
  public static @Nullable String trailingDigits(@Nullable String text) {
    String id = text == null ? "" : text.replaceAll(".*?([0-9]*)$", "$1");
    return id.isEmpty() ? null : id;
  }

  /**
   * Parses elements that may be nested, the last one first, and removes each from the page after it
   * has been parsed. Queries within an element therefore exclude nested elements, and deep nesting
   * takes no more time than a flat list.
   *
   * @param parser returns the comment of an element, or null if the element is not a comment
   */
  public static void addComments(
      List<Element> elements, Discussion found, Function<Element, @Nullable PageComment> parser) {
    List<PageComment> comments = new ArrayList<>();
    for (Element element : elements.reversed()) {
      PageComment comment = parser.apply(element);
      if (comment != null) {
        comments.add(comment);
        element.remove();
      }
    }
    comments.reversed().forEach(found::add);
  }

  /** Returns the nearest enclosing element that matches, or null. */
  public static @Nullable Element enclosing(Element element, String query) {
    Element parent = element.parent();
    return parent == null ? null : parent.closest(query);
  }

  /** Returns true if a text is only a notice that the comment was deleted or removed. */
  public static boolean isRemovalNotice(String text) {
    return text.length() < MAX_REMOVAL_NOTICE && REMOVAL_NOTICE.matcher(text.strip()).matches();
  }

  /** Returns the URL of a page, without query and fragment. */
  public static @Nullable String canonicalUrl(Document page) {
    String address = declaredUrl(page);
    return address == null ? null : address.split("[?#]", 2)[0];
  }

  /** Returns the URL of a page, which names its thread, without the number of a page of it. */
  public static @Nullable String threadUrl(Document page) {
    String address = declaredUrl(page);
    if (address == null || !TOPIC_NUMBER.matcher(address).find()) {
      return canonicalUrl(page);
    }
    return PAGE_NUMBER.matcher(address.split("#", 2)[0]).replaceAll("");
  }

  /** Returns the URL that a page declares as its own, else that which a browser saved it from. */
  private static @Nullable String declaredUrl(Document page) {
    String address =
        firstNonNull(
            attribute(page, "link[rel~=(?i)^canonical$]", "href"),
            attribute(page, "link[rev=canonical]", "href"),
            attribute(page, "meta[property=og:url]", "content"),
            page.location().isEmpty() ? null : page.location(),
            savedFrom(page));
    return address == null || !address.startsWith("http") ? null : address;
  }

  /** Returns the URL in the comment that a browser or SingleFile adds, or null. */
  private static @Nullable String savedFrom(Document page) {
    List<Node> nodes = new ArrayList<>(page.childNodes());
    page.children().forEach(root -> nodes.addAll(root.childNodes()));
    for (Node node : nodes) {
      Matcher saved = SAVED_FROM.matcher(node instanceof Comment note ? note.getData() : "");
      if (saved.find()) {
        return saved.group(1);
      }
    }
    return null;
  }

  /** Returns scheme and host of a URL. */
  public static @Nullable String origin(@Nullable String address) {
    Matcher matcher = ORIGIN.matcher(address == null ? "" : address);
    return matcher.find() ? matcher.group() : null;
  }

  /** Returns the title of a page, if possible without the name of the site. */
  public static @Nullable String title(Document page) {
    String title = page.title().strip();
    return firstNonNull(
        attribute(page, "meta[property=og:title]", "content"), title.isEmpty() ? null : title);
  }

  /** Sets the body of a comment, or marks it as removed. */
  public static PageComment setBody(PageComment comment, @Nullable Element body) {
    if (body == null || isRemovalNotice(body.text())) {
      return comment.removed();
    }
    return comment.html(body.html());
  }
}

package org.commentindex.internal.text.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What every kind of page is asked for. What is not there is null, never empty. */
final class Html {
  private static final Pattern NUMBER = Pattern.compile("([-−]?)([0-9][0-9.,]{0,14})([kKmM]?)\\b");
  private static final Pattern GONE =
      Pattern.compile(
          "(?i)\\[?(?:deleted|removed|flagged|dead|comment (?:has been |was"
              + " )?(?:deleted|removed).{0,60}|this comment (?:was|has been|is)"
              + " (?:deleted|removed).{0,60}|(?:comment|thread) (?:deleted|removed) by"
              + " .{0,60})\\.?\\]?");
  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]+");

  private Html() {}

  /** The text of the first element that matches and has any. */
  static @Nullable String text(Element outer, String query) {
    for (Element element : outer.select(query)) {
      String text = element.text().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The attribute of the first element that matches and has it. */
  static @Nullable String attribute(Element outer, String query, String name) {
    for (Element element : outer.select(query)) {
      String value = element.attr(name).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /** The first of these that is there. */
  static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The first number in a text: {@code 312 points}, {@code 1.2k}. */
  static @Nullable Long number(@Nullable String text) {
    Matcher matcher = NUMBER.matcher(text == null ? "" : text);
    if (!matcher.find()) {
      return null;
    }
    String unit = matcher.group(3).toLowerCase(Locale.ROOT);
    // "1,234" and "1.234" have a thousand in them, "1.2k" has a fraction.
    String digits = matcher.group(2).replaceAll("[.,]+$", "");
    BigDecimal size =
        unit.isEmpty()
            ? new BigDecimal(digits.replaceAll("[.,]", ""))
            : new BigDecimal(digits.replace(',', '.').replaceAll("\\.(?=.*\\.)", ""));
    long number = size.scaleByPowerOfTen(unit.isEmpty() ? 0 : unit.equals("k") ? 3 : 6).longValue();
    return matcher.group(1).isEmpty() ? number : -number;
  }

  /** The digits at the end of a text: {@code comment-123}. */
  static @Nullable String lastNumber(@Nullable String text) {
    String id = text == null ? "" : text.replaceAll(".*?([0-9]*)$", "$1");
    return id.isEmpty() ? null : id;
  }

  /**
   * Reads boxes that may stand within each other, the last first, and takes each out of the page
   * when it is read: so what is found in a box is its own, and a page nested a hundred thousand
   * deep takes no longer than a flat one.
   *
   * @param reader what a box says, or null if it is no comment
   */
  static void read(
      List<Element> boxes, Discussion found, Function<Element, @Nullable PageComment> reader) {
    List<PageComment> comments = new ArrayList<>();
    for (Element box : boxes.reversed()) {
      PageComment comment = reader.apply(box);
      if (comment != null) {
        comments.add(comment);
        box.remove();
      }
    }
    comments.reversed().forEach(found::add);
  }

  /** The nearest element that this one is in and that matches, or null. */
  static @Nullable Element around(Element element, String query) {
    Element parent = element.parent();
    return parent == null ? null : parent.closest(query);
  }

  /** Whether a text says that the comment is not there any more, and nothing else. */
  static boolean isGone(String text) {
    return text.length() < 120 && GONE.matcher(text.strip()).matches();
  }

  /** The address that a page gives itself. */
  static @Nullable String address(Document page) {
    String address =
        first(
            attribute(page, "link[rel~=(?i)^canonical$]", "href"),
            attribute(page, "link[rev=canonical]", "href"),
            attribute(page, "meta[property=og:url]", "content"));
    return address == null || !address.startsWith("http") ? null : address.split("[?#]", 2)[0];
  }

  /** Scheme and host of an address. */
  static @Nullable String origin(@Nullable String address) {
    Matcher matcher = ORIGIN.matcher(address == null ? "" : address);
    return matcher.find() ? matcher.group() : null;
  }

  /** What a page is about, without the name of its site if it says it apart. */
  static @Nullable String title(Document page) {
    String title = page.title().strip();
    return first(
        attribute(page, "meta[property=og:title]", "content"), title.isEmpty() ? null : title);
  }

  /** Sets what a comment says, or that it is gone. */
  static PageComment body(PageComment comment, @Nullable Element body) {
    if (body == null || isGone(body.text())) {
      return comment.gone();
    }
    return comment.html(body.html());
  }
}

package org.commentindex.internal.text.page.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in an element.
 *
 * @param outer the element to search instead, the nearest one that encloses the given one and
 *     matches this query; null to search the given one
 * @param query selects elements; empty for the searched element itself
 * @param attribute the attribute with the value; null for the text; {@code joined} for the texts of
 *     all elements, such as a date and a time in two elements
 */
record PlaceOnPage(@Nullable String outer, String query, @Nullable String attribute) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:within (.+?) : )?([^@]*)(?:@([\\w:-]+))?");

  /**
   * Reads a place as the layouts write it: a CSS query, an attribute after {@code @}, and before
   * both an enclosing element, such as {@code within .group : .head time@datetime}.
   */
  static PlaceOnPage of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a place: " + written);
    }
    return new PlaceOnPage(parts.group(1), parts.group(2).strip(), parts.group(3));
  }

  /** Reads several places. */
  static List<PlaceOnPage> all(String... written) {
    List<PlaceOnPage> places = new ArrayList<>();
    for (String place : written) {
      places.add(of(place));
    }
    return List.copyOf(places);
  }

  /** Returns the first value that is not blank at any of the places, or null. */
  static @Nullable String first(List<PlaceOnPage> places, Element element) {
    for (PlaceOnPage place : places) {
      String value = place.value(element);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String value(Element element) {
    Element searched = outer == null ? element : element.closest(outer);
    if (searched == null) {
      return null;
    }
    if ("joined".equals(attribute)) {
      String all = String.join(" ", searched.select(query).eachText()).strip();
      return all.isEmpty() ? null : all;
    }
    for (Element found : query.isEmpty() ? List.of(searched) : searched.select(query)) {
      String value = (attribute == null ? found.text() : found.attr(attribute)).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}

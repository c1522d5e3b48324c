package org.commentindex.internal.split.layout.fixed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The lines around each comment of one site; read from {@code site-templates.txt}.
 *
 * @param needs matches a line of every comment
 * @param head matches the lines above a comment
 * @param tail matches the lines below a comment, or null if the site has none
 * @param row matches a further line that is no text, or null
 * @param gap whether the lines above a comment follow a gap or begin with an initial
 */
record SiteTemplate(
    Pattern needs, Pattern head, @Nullable Pattern tail, @Nullable Pattern row, boolean gap) {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Most lines of a head or tail: a member's profile has two lines for each of its fields. */
  private static final int MAX_LINES = 26;

  /** Longest line of a head or tail, in characters. A longer line is cut: it is text. */
  private static final int MAX_LENGTH = 200;

  private static final String RESOURCE = "site-templates.txt";

  /**
   * The lines that matched.
   *
   * @param last the last of them
   * @param values the values of the named groups
   */
  record Match(int last, Map<String, String> values) {}

  /** Returns the lines above a comment that begin at a line, or null if none do. */
  @Nullable Match head(Lines lines, int line) {
    return match(head, lines, line);
  }

  /** Returns the lines below a comment that begin at a line, or null if none do. */
  @Nullable Match tail(Lines lines, int line) {
    return tail == null ? null : match(tail, lines, line);
  }

  private static @Nullable Match match(Pattern pattern, Lines lines, int first) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int line = first;
        line <= lines.count() && numbers.size() < MAX_LINES;
        line = lines.skipBlank(line + 1)) {
      String content = lines.get(line);
      text.append(text.isEmpty() ? "" : "\n")
          .append(content, 0, Math.min(content.length(), MAX_LENGTH));
      ends.add(text.length());
      numbers.add(line);
    }
    Matcher matcher = pattern.matcher(text);
    int end = matcher.lookingAt() ? ends.indexOf(matcher.end()) : -1;
    if (end < 0) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, Integer> group : pattern.namedGroups().entrySet()) {
      String value = matcher.group(group.getValue());
      if (value != null) {
        values.put(group.getKey(), value);
      }
    }
    return new Match(numbers.get(end), values);
  }

  /** Returns all templates. */
  static List<SiteTemplate> load() {
    List<SiteTemplate> all = new ArrayList<>();
    try (InputStream in = SiteTemplate.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      BufferedReader file = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> properties = new HashMap<>();
      for (String line = file.readLine(); line != null; line = file.readLine()) {
        int tab = line.indexOf('\t');
        if (line.startsWith("site\t")) {
          add(all, properties);
          properties.clear();
        } else if (tab > 0 && !line.startsWith("#")) {
          properties.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
      add(all, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }

  private static void add(List<SiteTemplate> all, Map<String, String> properties) {
    String needs = properties.get("needs");
    String head = properties.get("head");
    if (needs != null && head != null) {
      all.add(
          new SiteTemplate(
              LinePattern.compile(needs),
              // A heading is whole lines.
              LinePattern.compile(head + "(?=\n|\\z)"),
              optional(properties.get("tail"), "(?=\n|\\z)"),
              optional(properties.get("row"), ""),
              properties.containsKey("gap")));
    }
  }

  private static @Nullable Pattern optional(@Nullable String expression, String end) {
    return expression == null ? null : LinePattern.compile(expression + end);
  }
}

package org.commentindex.internal.split.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The lines around comments that are not theirs: those the layout knows, and short lines that
 * stand, but for their numbers, below or above most comments. So buttons are found in any language.
 */
final class Furniture {
  private static final int LONGEST = 40;
  private static final int BELOW = 6;
  private static final int ABOVE = 2;
  private static final int LEAST = 3;
  private static final int PROFILE = 10;
  private static final double MOST_COMMENTS = 0.5;

  private final Layout layout;
  private final Set<String> below;
  private final Set<String> above;

  private Furniture(Layout layout, Set<String> below, Set<String> above) {
    this.layout = layout;
    this.below = below;
    this.above = above;
  }

  static Furniture learn(Lines lines, List<Section> sections, Layout layout) {
    Map<String, Integer> below = new HashMap<>();
    Map<String, Integer> above = new HashMap<>();
    for (Section section : sections) {
      Set<String> seen = new HashSet<>();
      int line = lines.lastShown(section.last());
      for (int k = 0; k < BELOW && line >= section.first(); k++) {
        count(template(lines.get(line)), seen, below);
        line = lines.lastShown(line - 1);
      }
      seen.clear();
      line = section.column() > 0 ? section.last() + 1 : lines.nextShown(section.first());
      for (int k = 0; k < ABOVE && line <= section.last(); k++) {
        count(template(lines.get(line)), seen, above);
        line = lines.nextShown(line + 1);
      }
    }
    int least = Math.max(LEAST, (int) Math.ceil(MOST_COMMENTS * sections.size()));
    below.values().removeIf(count -> count < least);
    above.values().removeIf(count -> count < least);
    return new Furniture(layout, Set.copyOf(below.keySet()), Set.copyOf(above.keySet()));
  }

  /** The first line of a section's own text; past its end if it has none. */
  int skipAbove(Lines lines, Section section) {
    if (section.column() > 0) {
      return section.first();
    }
    int line = lines.nextShown(section.first());
    while (line <= section.last() && isAbove(lines.get(line))) {
      line = lines.nextShown(line + 1);
    }
    return line;
  }

  /**
   * The last of the first rows of buttons between two lines; or the last line if none stand there.
   *
   * @param least how many of them were learned at least
   */
  int firstRows(Lines lines, int first, int last, int least) {
    int rows = 0;
    for (int line = lines.nextShown(first); line <= last; line = lines.nextShown(line + 1)) {
      if (below.contains(template(lines.get(line)))) {
        rows++;
      } else if (rows == 0 || !isBelow(lines.get(line))) {
        if (rows >= least) {
          return lines.lastShown(line - 1);
        }
        rows = 0;
      }
    }
    return last;
  }

  /**
   * The last line that is text, going up from a line; less than {@code first} if none is.
   *
   * @param next the author of the next comment, if these lines stand right above its heading
   */
  int lastOwn(Lines lines, int first, int last, @Nullable String next) {
    int line = lines.lastShown(next == null ? last : aboveProfile(lines, first, last, next));
    boolean buttons = false;
    while (line >= first) {
      String text = lines.get(line);
      boolean count = buttons && Buttons.bareVotes(text) != null;
      if (!count && !isBelow(text)) {
        return line;
      }
      buttons = true;
      line = lines.lastShown(line - 1);
    }
    return line;
  }

  /**
   * The line that is all a comment says though it looks like furniture: words that most comments
   * say, a sign that is a button elsewhere; 0 if there is none.
   */
  int soleLine(Lines lines, Section section, int last) {
    for (int line = lines.nextShown(section.first());
        line <= last;
        line = lines.nextShown(line + 1)) {
      String text = lines.get(line);
      boolean known =
          layout.isButton(text) || Names.isBadge(text) || Buttons.bareVotes(text) != null;
      boolean sign = text.codePoints().noneMatch(Character::isLetterOrDigit);
      boolean learned = below.contains(template(text)) || above.contains(template(text));
      if (known ? sign && !learned && !Separators.isRule(text) : learned) {
        return line;
      }
    }
    return 0;
  }

  /**
   * Forums show who writes above what they date: a line with the name after a gap, then what they
   * tell of that member. The line above these, or the last if there are none.
   */
  private int aboveProfile(Lines lines, int first, int last, String next) {
    boolean told = false;
    for (int line = last; line > Math.max(first, last - PROFILE); line--) {
      String text = lines.get(line);
      if (told && lines.isBlank(line - 1) && (text.equals(next) || text.equals("@" + next))) {
        return line - 1;
      }
      told |= Names.isBadge(text);
      if (text.length() > Names.longest()) {
        return last;
      }
    }
    return last;
  }

  /** The votes that the furniture between two lines tells, or null. */
  static @Nullable Long votes(Lines lines, int first, int last) {
    for (int line = lines.nextShown(first); line <= last; line = lines.nextShown(line + 1)) {
      Long told = Buttons.votes(lines.get(line));
      told = told == null ? Buttons.bareVotes(lines.get(line)) : told;
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private boolean isBelow(String line) {
    return layout.isButton(line) || below.contains(template(line));
  }

  private boolean isAbove(String line) {
    return Names.isBadge(line) || above.contains(template(line));
  }

  private static void count(String template, Set<String> seen, Map<String, Integer> counts) {
    if (!template.isEmpty() && seen.add(template)) {
      counts.merge(template, 1, Integer::sum);
    }
  }

  private static final Pattern COUNT =
      Pattern.compile("^0(?:[.,]0)?[km]? | ?\\(0\\)$| 0(?:[.,]0)?[km]?(?=$| [·•|])");

  /** A short line with each number as 0, without a count beside words; empty for a long one. */
  static String template(String line) {
    String numbered = numbered(line);
    String words = numbered.indexOf('0') < 0 ? numbered : COUNT.matcher(numbered).replaceAll("");
    return words.isEmpty() ? numbered : words;
  }

  private static String numbered(String line) {
    if (line.length() > LONGEST) {
      return "";
    }
    StringBuilder template = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = Character.toLowerCase(line.charAt(i));
      boolean digit = Character.isDigit(c);
      if (!digit || i == 0 || !Character.isDigit(line.charAt(i - 1))) {
        template.append(digit ? '0' : c);
      }
    }
    return template.toString();
  }
}

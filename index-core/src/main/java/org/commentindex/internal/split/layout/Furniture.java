package org.commentindex.internal.split.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The lines around comments that are not theirs: those the layout knows, and short lines that
 * stand, but for their numbers, below or above most comments. So buttons are found in any language.
 */
final class Furniture {
  private static final int LONGEST = 40;
  private static final int LONGEST_BELOW = 80;
  private static final int BELOW = 6;
  private static final int ABOVE = 2;
  private static final int LEAST = 3;
  private static final int PROFILE = 10;
  private static final double MANY_COMMENTS = 0.3;
  private static final double MOST_COMMENTS = 0.5;

  /** How much longer than its template a line may be. */
  private static final int SLACK = 8;

  private static final int LEARNED_FROM = 1_000;

  /** How many comments are looked at for what takes longer to learn. */
  private static final int LOOKED_AT = 200;

  /** Of so many comments one at least shows a number alone, if that is its votes. */
  private static final int FEW = 6;

  private static final int MOST_COUNTS = 2;
  private static final Pattern UP_AND_DOWN = Pattern.compile("\\D*(?<!\\d)(\\d{1,9}) \\d{1,9}");
  private static final Pattern SIGN = Pattern.compile(":[\\w+-]{1,30}:");

  private final Layout layout;
  private final Set<String> below;
  private final Set<String> above;
  private final Page page;

  /**
   * What else is learned of a page.
   *
   * @param longest how long a line below a comment is at most
   * @param days whether lines that say a day stand between comments
   * @param counts whether a number alone may be votes: where pages show three of them in a row, it
   *     cannot be told which one is; and a few are something else
   * @param drawn whether a line is drawn below most comments
   * @param events who wrote, if the page also tells what they did and when
   */
  private record Page(
      int longest, boolean days, boolean counts, boolean drawn, Set<String> events) {}

  private Furniture(Layout layout, Set<String> below, Set<String> above, Page page) {
    this.layout = layout;
    this.below = below;
    this.above = above;
    this.page = page;
  }

  /** Learns from the first comments of a text. */
  static Furniture learn(Lines lines, List<Section> all, Layout layout) {
    List<Section> sections = all.subList(0, Math.min(LEARNED_FROM, all.size()));
    Map<String, Integer> below = new HashMap<>();
    Map<String, Integer> above = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int own = own(section);
      Set<String> seen = new HashSet<>();
      int line = lastBelow(lines, own, section.last(), authorAfter(sections, i));
      for (int k = 0; k < BELOW && line >= own; k++) {
        String author = section.byline().author();
        count(Templates.of(lines.get(line), author, LONGEST_BELOW), seen, below);
        line = lines.lastShown(line - 1);
      }
      seen.clear();
      line = section.column() > 0 ? own : lines.nextShown(own);
      for (int k = 0; k < ABOVE && line <= section.last(); k++) {
        count(Templates.of(lines.get(line)), seen, above);
        line = lines.nextShown(line + 1);
      }
    }
    int least = Math.max(LEAST, (int) Math.ceil(MOST_COMMENTS * sections.size()));
    int leastMarked = Math.max(2, (int) Math.ceil(MANY_COMMENTS * sections.size()));
    below.entrySet().removeIf(e -> e.getValue() < (isMarked(e.getKey()) ? leastMarked : least));
    above.values().removeIf(count -> count < least);
    Page page = page(lines, sections, below.keySet());
    return new Furniture(layout, Set.copyOf(below.keySet()), Set.copyOf(above.keySet()), page);
  }

  private static Page page(Lines lines, List<Section> sections, Set<String> below) {
    Set<String> authors = authors(sections);
    int looked = Math.min(LOOKED_AT, sections.size());
    int events = 0;
    int days = 0;
    int many = 0;
    int told = 0;
    for (int i = 0; i < looked; i++) {
      Section section = sections.get(i);
      String day = lines.get(lines.lastShown(section.head() - 1));
      days += WholeStamp.of(day) != null ? 1 : 0;
      events += isEvent(lines, lines.lastShown(section.last()), authors) ? 1 : 0;
      String next = authorAfter(sections, i);
      int counts = counts(lines, section, next);
      many += counts > MOST_COUNTS ? 1 : 0;
      told += counts > 0 && (next != null || sections.size() <= LEAST) ? 1 : 0;
    }
    return new Page(
        Math.max(LONGEST, SLACK + below.stream().mapToInt(String::length).max().orElse(0)),
        days >= 2,
        many < 2 && told * FEW > looked,
        below.stream().anyMatch(Separators::isRule),
        events >= 2 ? authors : Set.of());
  }

  /** How many numbers stand alone below each other at the end of a section. */
  private static int counts(Lines lines, Section section, @Nullable String next) {
    int line = lastBelow(lines, own(section), section.last(), next);
    int most = 0;
    int counts = 0;
    for (int k = 0; k < BELOW && line >= own(section); k++) {
      counts = Buttons.bareVotes(lines.get(line)) != null ? counts + 1 : 0;
      most = Math.max(most, counts);
      line = lines.lastShown(line - 1);
    }
    return most;
  }

  /** The first line that can be furniture. */
  private static int own(Section section) {
    return section.column() > 0 ? section.first() + 1 : section.first();
  }

  private static @Nullable String authorAfter(List<Section> sections, int i) {
    return i + 1 < sections.size() ? sections.get(i + 1).byline().author() : null;
  }

  /** Whether a line is no text by what it looks like. */
  private static boolean isMarked(String template) {
    return template.endsWith(Templates.GLUED) || Separators.isRule(template);
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
   * The last of the first rows of buttons of a section; or its last line if none stand there.
   *
   * @param least how many of them were learned at least
   */
  int firstRows(Lines lines, Section section, int first, int least) {
    int rows = 0;
    int last = section.last();
    if (below.isEmpty()) {
      return last;
    }
    for (int line = lines.nextShown(first); line <= last; line = lines.nextShown(line + 1)) {
      String text = lines.get(line);
      if (isLearned(text, section)) {
        rows++;
      } else if (rows == 0 || !isOfRow(text)) {
        if (rows >= least) {
          return lines.lastShown(line - 1);
        }
        rows = 0;
      } else {
        rows++;
      }
    }
    return last;
  }

  /** Whether a line may stand among buttons that were learned. */
  private boolean isOfRow(String text) {
    return layout.isButton(text) || Buttons.bareVotes(text) != null || WholeStamp.of(text) != null;
  }

  /**
   * The last line that is text, going up from a line, or the one on which a heading stands too;
   * less than {@code first} if none is.
   *
   * @param next the author of the next comment, if these lines stand right above its heading
   */
  int lastOwn(Lines lines, Section section, int first, int last, @Nullable String next) {
    int line = lastBelow(lines, first, signed(lines, section, first, last), next);
    if (section.column() > 0 && line == section.first()) {
      return line;
    }
    boolean buttons = false;
    boolean counts = false;
    while (line >= first) {
      String text = lines.get(line);
      boolean button = isBelow(text, section);
      boolean day =
          !button && page.days && next != null && line > first && WholeStamp.of(text) != null;
      boolean sign = !button && counts && line > first && isSign(text);
      counts = !day && !sign && isCount(lines, section, line, first, buttons || button);
      if (!button
          && !day
          && !sign
          && !counts
          && !(line > first && isEvent(lines, line, page.events))) {
        return line;
      }
      buttons |= button || counts;
      line = lines.lastShown(line - 1);
    }
    return line;
  }

  private boolean isCount(Lines lines, Section section, int line, int first, boolean belowIt) {
    return Buttons.bareVotes(lines.get(line)) != null
        && (belowIt
            || isReaction(lines, line, first)
            || (line > first && isBelow(lines.get(line - 1), section)));
  }

  /** The line above what the author of a comment puts below all of theirs; else the last. */
  private int signed(Lines lines, Section section, int first, int last) {
    for (int line = first + 1; page.drawn && line <= last; line++) {
      String text = lines.get(line);
      if (Separators.isRule(text) && isLearned(text, section)) {
        return line - 1;
      }
    }
    return last;
  }

  private static int lastBelow(Lines lines, int first, int last, @Nullable String next) {
    int line = lines.lastShown(next == null ? last : aboveProfile(lines, first, last, next));
    int link = line;
    while (next != null && link > first && Names.isBadge(lines.get(link))) {
      link = lines.lastShown(link - 1);
    }
    return next != null && link > first && lines.get(link).equals("@" + next)
        ? lines.lastShown(link - 1)
        : line;
  }

  private static Set<String> authors(List<Section> sections) {
    Set<String> authors = new HashSet<>();
    for (Section section : sections) {
      String author = section.byline().author();
      if (author != null) {
        authors.add(author);
      }
    }
    return authors;
  }

  /** Whether a line after a gap tells what one of the authors did: "Ann closed this 2 days ago". */
  private static boolean isEvent(Lines lines, int line, Set<String> authors) {
    String text = lines.get(line);
    if (authors.isEmpty() || !lines.isBlank(line - 1) || text.length() > Stamps.LONGEST / 2) {
      return false;
    }
    Stamp stamp = Stamps.find(text);
    boolean may = stamp != null && stamp.end() == text.length();
    for (int space = text.indexOf(' '); may && space > 0; space = text.indexOf(' ', space + 1)) {
      if (authors.contains(text.substring(0, space))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line counts how often the sign on the line above was given. */
  private static boolean isReaction(Lines lines, int line, int first) {
    return line > first + 1 && !lines.isBlank(line - 1) && isSign(lines.get(line - 1));
  }

  /** Whether a line shows a sign or several, such as a picture of a face. */
  static boolean isSign(String text) {
    boolean plain = !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    return (plain && !Separators.isRule(text))
        || (text.startsWith(":") && SIGN.matcher(text).matches());
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
      boolean learned = isLearned(text, section) || above.contains(Templates.of(text));
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
  private static int aboveProfile(Lines lines, int first, int last, String next) {
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
  @Nullable Long votes(Lines lines, int first, int last) {
    for (int line = lines.nextShown(first); line <= last; line = lines.nextShown(line + 1)) {
      String text = lines.get(line);
      if (Buttons.isGlued(text)) {
        return Buttons.votes(Buttons.apart(text));
      }
      Long told = Buttons.votes(text);
      boolean ends = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
      if (told == null && ends && below.contains(Templates.of(text))) {
        Matcher both = UP_AND_DOWN.matcher(text);
        told = both.matches() ? Long.valueOf(both.group(1)) : null;
      }
      if (told != null) {
        return told;
      }
    }
    return page.counts ? bareVotes(lines, first, last) : null;
  }

  /** A number alone, if it does not count a sign above it. */
  private static @Nullable Long bareVotes(Lines lines, int first, int last) {
    for (int line = lines.nextShown(first); line <= last; line = lines.nextShown(line + 1)) {
      Long told = Buttons.bareVotes(lines.get(line));
      if (told != null && (line == first || !isSign(lines.get(line - 1)))) {
        return told;
      }
    }
    return null;
  }

  private boolean isLearned(String line, Section section) {
    return line.length() <= page.longest
        && below.contains(Templates.of(line, section.byline().author(), page.longest));
  }

  private boolean isBelow(String line, Section section) {
    return layout.isButton(line) || isLearned(line, section) || Names.isEdited(line);
  }

  private boolean isAbove(String line) {
    return Names.isBadge(line) || above.contains(Templates.of(line));
  }

  private static void count(String template, Set<String> seen, Map<String, Integer> counts) {
    if (!template.isEmpty() && seen.add(template)) {
      counts.merge(template, 1, Integer::sum);
    }
  }
}

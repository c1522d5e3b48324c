package org.commentindex.internal.split.layout.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.Attribution;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * A short line with name and date above each comment: Lobsters, phpBB, Discord, Slack and others.
 * Learns the words that most of these lines have in common, such as "by", "»" or "link"; the rest
 * of a line is the name.
 */
public final class BylineLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /**
   * Number of non-blank lines among which the first byline must be; a later one is a coincidence.
   */
  private static final int MAX_FIRST_BYLINE = 30;

  /** Fewest bylines on a page. */
  private static final int MIN_BYLINES = 2;

  /** Share of the bylines that must have a word for it to be common rather than part of a name. */
  private static final double MIN_COMMON = 0.6;

  /** Fewest bylines that must have a common word, on short pages. */
  private static final int MIN_COMMON_LINES = 3;

  /** Share of bylines without a name above which a common word is taken for a name. */
  private static final double MAX_NAMELESS = 0.2;

  /**
   * Fewest bylines below the same line that make it a title, and fewest of one author that make
   * their word a name.
   */
  private static final int MIN_REPETITIONS = 2;

  /**
   * Share of bylines without a gap above them at which no gap is needed, on pages that begin with a
   * byline or separate name and date by a mark.
   */
  private static final double MIN_WITHOUT_GAP = 0.25;

  /** Fewest bylines with a mark between name and date. */
  private static final int MIN_MARKED = 4;

  /** Share of the bylines that must have a mark between name and date. */
  private static final double MIN_MARKED_SHARE = 0.8;

  /** Longest byline, in characters; a longer line is a sentence with a date. */
  private static final int MAX_LENGTH = TimestampFinder.MAX_LINE_LENGTH / 2;

  /** Length of each of the {@code REPLY_PREFIXES}, in characters. */
  private static final int REPLY_PREFIX_LENGTH = 4;

  /** Marks between name and date. */
  private static final String MARKS = "—–•·|»";

  /**
   * An event line, not a comment. The name comes twice, as a link and as text: {@code @ann ann
   * closed this}.
   */
  private static final Pattern EVENT = LinePattern.compile("@(\\S{handle}) \\1 .{sentence}");

  private static final Set<String> REPLY_PREFIXES = Set.of("Re: ", "RE: ", "Aw: ", "AW: ", "Sv: ");

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> words = new HashMap<>();
    List<Set<String>> lines = new ArrayList<>();
    Map<String, Integer> titles = new HashMap<>();
    Map<String, Integer> closing = new HashMap<>();
    int candidates = 0;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      Timestamp timestamp = candidate(head.get(line));
      if (timestamp != null) {
        candidates++;
        titles.merge(title(head.get(line - 1)), 1, Integer::sum);
        if (!head.isBlank(line - 2)) {
          closing.merge(LineTemplate.of(head.get(line - 1)), 1, Integer::sum);
        }
        Set<String> keys = new HashSet<>();
        BylineLayout.tokens(timestamp.removeFrom(head.get(line)))
            .forEach(token -> keys.add(BylineLayout.key(token)));
        keys.forEach(key -> words.merge(key, 1, Integer::sum));
        lines.add(keys);
      }
    }
    double least = Math.max(MIN_COMMON_LINES, MIN_COMMON * candidates);
    words.values().removeIf(count -> count < least);
    keepNames(words, lines);
    titles.values().removeIf(count -> count < MIN_REPETITIONS);
    titles.remove("");
    closing.values().removeIf(count -> count < least);
    closing.remove("");
    titles
        .keySet()
        .removeIf(line -> ActionRow.matches(line) || closing.containsKey(LineTemplate.of(line)));
    BylineLayout loose =
        new BylineLayout(
            Set.copyOf(words.keySet()),
            Set.copyOf(titles.keySet()),
            Set.copyOf(closing.keySet()),
            Set.of(),
            false);
    return candidates < MIN_BYLINES ? null : withGaps(loose, head);
  }

  /**
   * Removes names from the common words. If one author wrote most of the comments, their name is a
   * common word. As long as many bylines would be left without a name, the rarest of their words is
   * used as a name.
   */
  private static void keepNames(Map<String, Integer> words, List<Set<String>> lines) {
    for (int round = 0; round < BylineLayout.MAX_NAME_WORDS; round++) {
      Map<String, Integer> nameless = new HashMap<>();
      int found = 0;
      for (Set<String> line : lines) {
        Set<String> rest = new HashSet<>(line);
        rest.removeIf(
            key -> BylineLayout.LABELS.contains(key) || key.chars().noneMatch(Character::isLetter));
        if (!rest.isEmpty() && words.keySet().containsAll(rest)) {
          found++;
          rest.forEach(key -> nameless.put(key, words.getOrDefault(key, 0)));
        }
      }
      if (found < MAX_NAMELESS * lines.size() || nameless.isEmpty()) {
        return;
      }
      int rarest = Collections.min(nameless.values());
      nameless.values().removeIf(count -> count > rarest);
      words.keySet().removeAll(nameless.keySet());
    }
  }

  /**
   * Decides whether bylines must follow a gap. They need not follow a gap if many directly follow
   * text, and the page begins with a byline or most have a mark between name and date. Returns null
   * if too few bylines follow a gap, or the first one is too far down.
   */
  private static @Nullable Layout withGaps(BylineLayout loose, Lines head) {
    int shown = 0;
    int first = 0;
    int found = 0;
    int afterGap = 0;
    int marked = 0;
    Map<String, Integer> names = new HashMap<>();
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      shown++;
      Heading heading = loose.headingAt(head, line);
      if (heading != null) {
        first = first == 0 ? shown : first;
        found++;
        boolean placed =
            loose.isAfterGap(head, line)
                || BylineLayout.isBelowHandle(head, line)
                || loose.isBelowProfile(head, line);
        afterGap += placed ? 1 : 0;
        marked += isMarked(head.get(heading.last())) ? 1 : 0;
        String author = heading.byline().author();
        if (author != null) {
          names.merge(author, 1, Integer::sum);
        }
        line = heading.last();
      }
    }
    boolean alike = found >= MIN_MARKED && marked >= MIN_MARKED_SHARE * found;
    boolean anywhere = (first == 1 || alike) && found - afterGap >= MIN_WITHOUT_GAP * found;
    if (found < MIN_BYLINES || first > MAX_FIRST_BYLINE || (!anywhere && afterGap < MIN_BYLINES)) {
      return null;
    }
    names.values().removeIf(count -> count < MIN_REPETITIONS);
    return new BylineLayout(
        loose.common(), loose.titles(), loose.closing(), Set.copyOf(names.keySet()), !anywhere);
  }

  /** Returns the timestamp of a line that may be a byline, or null. */
  static @Nullable Timestamp candidate(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= MAX_LENGTH
            && ".!?,;".indexOf(line.charAt(line.length() - 1)) < 0;
    Timestamp timestamp = fits ? TimestampFinder.find(line) : null;
    boolean isOther =
        timestamp == null
            || TimestampLine.coversLine(line, timestamp)
            || Attribution.matches(line)
            || Badge.matches(line);
    return isOther ? null : timestamp;
  }

  /** Returns true for a line that reports an action of a person instead of a comment. */
  static boolean isEvent(String line) {
    return line.startsWith("@")
        && line.length() <= TimestampFinder.MAX_LINE_LENGTH
        && EVENT.matcher(line).matches()
        && TimestampFinder.find(line) != null;
  }

  /** Returns true if one of the marks is between name and date. */
  private static boolean isMarked(String line) {
    Timestamp timestamp = candidate(line);
    String before = timestamp == null ? "" : line.substring(0, timestamp.start()).strip();
    int space = before.lastIndexOf(' ');
    if (space > 0 && BylineLayout.LABELS.contains(BylineLayout.key(before.substring(space + 1)))) {
      before = before.substring(0, space).strip(); // a weekday
    }
    return !before.isEmpty() && MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Returns the title of a thread, without the prefix of a reply to it. */
  static String title(String line) {
    if (line.length() > TimestampFinder.MAX_LINE_LENGTH) {
      return "";
    }
    return line.length() >= REPLY_PREFIX_LENGTH
            && REPLY_PREFIXES.contains(line.substring(0, REPLY_PREFIX_LENGTH))
        ? line.substring(REPLY_PREFIX_LENGTH)
        : line;
  }
}

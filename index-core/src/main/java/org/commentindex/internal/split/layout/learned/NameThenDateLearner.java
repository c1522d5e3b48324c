package org.commentindex.internal.split.layout.learned;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.DateShape;
import org.commentindex.internal.split.line.FieldLabel;
import org.commentindex.internal.split.line.HeadingPosition;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * A line with a name and, below it, a line with a date above each comment: Substack, Discourse,
 * Facebook and many others. If no date is recognized, the most frequent shape of the lines below
 * names is used as the shape of dates in an unknown language.
 */
public final class NameThenDateLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /**
   * Most lines from the name to the date: a blank line, badges or a handle may be between them.
   * Chosen by hand; RandomLayoutTest and PagePasteTest guard it.
   */
  private static final int MAX_DISTANCE = 6;

  /** Fewest headings with a date. */
  private static final int MIN_HEADINGS = 2;

  /**
   * Fewest lines of the same shape. Chosen by hand; unknown-language and invented-two-lines of
   * PagePasteTest guard it.
   */
  private static final int MIN_SAME_SHAPE = 3;

  /**
   * Share of the headings that must follow a gap for all of them to need one. Chosen by hand;
   * PagePasteTest guards it.
   */
  private static final double MIN_AFTER_GAP = 0.6;

  /** Measured: a share of 1.00 of 930 pieces begins at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.95;

  /**
   * Measured: all 16 pieces begin at a comment (docs/splitting.md). Set lower, because the learner
   * was tuned on these pages.
   */
  private static final double UNKNOWN_DATE_CONFIDENCE = 0.75;

  /** A line above the only date of a text is a title as often as a name. Chosen by hand. */
  private static final double SINGLE_CONFIDENCE = 0.5;

  /**
   * Measured: all 16 authors above dates in unknown languages are right. Set lower: they are few.
   */
  private static final double AUTHOR_CONFIDENCE = 0.9;

  /** "says:" after a name, in eleven languages. */
  private static final Pattern SAYS =
      Pattern.compile(" (?:says|said|writes|wrote|dit|sagt|dice|diz|zegt|sier|säger|pisze) ?:$");

  /** Between a name and what its owner says about themselves. */
  private static final Set<String> FOLLOW = Set.of("·", "•", "Follow");

  /** An age behind words without a space: {@code Kiln builder5y}. */
  private static final Pattern GLUED =
      Pattern.compile(
          ".*(?:(?<=[\\p{Ll})])(?<age>\\d{1,2}(?:y|mo|w|d|h))"
              + "|(?<=[\\p{L})\\d])(?<dated>(?:Updated|Answered) \\d{1,2}(?:y|mo|w|d|h)))");

  private static final String UPVOTED = "Upvoted by";

  private static final Pattern RANK =
      Pattern.compile(" (?:Leader|Regular|Basic User|Moderator|Admin|Staff)$");

  @Override
  public @Nullable Layout learn(Lines head) {
    int afterGap = 0;
    int found = 0;
    Map<String, Integer> shapes = new HashMap<>();
    NameThenDateLayout anywhere = new NameThenDateLayout(false, "", false, false);
    int headlines = 0;
    int dates = 0;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      headlines += isAboveHeadline(head, line) && isPlaced(head, line) ? 1 : 0;
      Heading heading = anywhere.headingAt(head, line);
      if (heading != null) {
        found++;
        afterGap += isPlaced(head, line) ? 1 : 0;
        dates++;
        line = heading.last();
      } else if (TimestampLine.parse(head.get(line)) != null) {
        dates++;
      } else if (HeadingPosition.isAfterGap(head, line) && NameLine.isLikely(head.get(line))) {
        shapes.merge(DateShape.of(head.get(line + 1)), 1, Integer::sum);
      }
    }
    if (headlines >= MIN_HEADINGS && headlines > found) {
      return new NameThenDateLayout(true, "", true, false);
    }
    if (found >= MIN_HEADINGS
        && afterGap < MIN_AFTER_GAP * found
        && new NameBlockLearner().learn(head) != null) {
      return null;
    }
    if (found >= MIN_HEADINGS) {
      return new NameThenDateLayout(afterGap >= MIN_AFTER_GAP * found, "", false, false);
    }
    String shape = DateShape.mostFrequent(shapes, MIN_SAME_SHAPE);
    if (shape != null) {
      return new NameThenDateLayout(true, shape, false, false);
    }
    return found == 1 && dates == 1 ? new NameThenDateLayout(false, "", false, true) : null;
  }

  /** Returns a name without the rank that some forums put after it. */
  private static String author(String line) {
    String name = NameLine.clean(withoutVerb(line));
    Matcher rank = RANK.matcher(name);
    return rank.find() ? name.substring(0, rank.start()) : name;
  }

  private static String withoutVerb(String line) {
    return line.endsWith(":") ? SAYS.matcher(line).replaceFirst("") : line;
  }

  /** Returns true if the line below a name is what its owner says about themselves and a date. */
  private static boolean isAboveHeadline(Lines lines, int line) {
    String below = lines.get(headline(lines, line));
    String date = afterHeadline(below);
    return !date.isEmpty()
        && date.length() < below.length()
        && !lines.get(line + 1).startsWith(",")
        && isName(lines.get(line))
        && TimestampLine.parse(date) != null;
  }

  /**
   * Returns the last line of the headline below a name. One that ends with "Upvoted by" continues
   * with another person's name and, behind a comma, their headline.
   */
  private static int headline(Lines lines, int name) {
    boolean continued =
        lines.get(name + 1).endsWith(UPVOTED) && lines.get(name + 3).startsWith(",");
    int line = name + 1;
    while (line <= name + 2 && FOLLOW.contains(lines.get(line))) {
      line++;
    }
    return continued ? name + 3 : line;
  }

  /** Returns the part of a line behind its last dot between two spaces. */
  private static String afterHeadline(String line) {
    int dot = Math.max(line.lastIndexOf(" · "), line.lastIndexOf(" • "));
    if (line.length() > TimestampFinder.MAX_LINE_LENGTH) {
      return "";
    }
    Matcher glued = GLUED.matcher(dot < 0 ? line : "");
    if (glued.matches()) {
      return glued.group("age") == null ? glued.group("dated") : glued.group("age");
    }
    return line.substring(dot < 0 ? 0 : dot + 2).strip();
  }

  private static boolean isPlaced(Lines lines, int line) {
    return HeadingPosition.isAfterGap(lines, line)
        || HeadingPosition.isBelowNames(lines, line)
        || isBelowCount(lines, line);
  }

  /** Returns true if a line follows the last of several counts of an action row. */
  private static boolean isBelowCount(Lines lines, int line) {
    int above = lines.lastNonBlank(line - 2);
    above = FOLLOW.contains(lines.get(above)) ? lines.lastNonBlank(above - 1) : above;
    return VoteCount.bare(lines.get(line - 1)) != null
        && (ActionRow.matches(lines.get(above)) || VoteCount.bare(lines.get(above)) != null);
  }

  private static boolean isName(String line) {
    String name = withoutVerb(line);
    return NameLine.isLikely(name)
        && TimestampLine.parse(name) == null
        && !FieldLabel.matches(name);
  }

  /**
   * The learned form of the headings.
   *
   * @param needsGap whether a heading must follow a gap
   * @param dateShape shape of the dates, or empty if they are in a known language
   * @param headlines whether the dates are behind what the authors say about themselves: {@code
   *     Potter · 3y}
   * @param single whether the text has one heading only, which may be a title and its date
   */
  private record NameThenDateLayout(
      boolean needsGap, String dateShape, boolean headlines, boolean single) implements Layout {
    @Override
    public String rule() {
      return dateShape.isEmpty() ? "name-date" : "learned-heading";
    }

    @Override
    public double confidence() {
      return dateShape.isEmpty() ? CONFIDENCE : UNKNOWN_DATE_CONFIDENCE;
    }

    @Override
    public boolean hasLooseHeadings() {
      return true;
    }

    @Override
    public double authorConfidence() {
      return single ? SINGLE_CONFIDENCE : dateShape.isEmpty() ? CONFIDENCE : AUTHOR_CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String name = lines.get(line);
      // A dash at the end of a text is before its signature: the name belongs to the text above.
      if (name.length() > NameLine.MAX_LENGTH || !isName(name) || isSigned(lines.get(line - 1))) {
        return null;
      }
      Heading heading = headingOf(name, lines, line);
      return heading != null && (!needsGap || isPlaced(lines, line)) ? heading : null;
    }

    private static boolean isSigned(String above) {
      return above.endsWith(" –") || above.endsWith(" —");
    }

    private @Nullable Heading headingOf(String name, Lines lines, int line) {
      for (int below = headlines ? headline(lines, line) : line + 1;
          below <= line + MAX_DISTANCE;
          below++) {
        String text = lines.get(below);
        Timestamp timestamp = TimestampLine.parse(headlines ? afterHeadline(text) : text);
        if (timestamp != null && headlines) {
          return Heading.above(below, Timestamp.byline(author(name), timestamp));
        }
        if (timestamp != null) {
          Timestamp exact = TimestampLine.withTime(text, timestamp, lines.get(below + 1));
          return exact == null
              ? Heading.above(
                  below, Timestamp.byline(text.startsWith("«") ? null : author(name), timestamp))
              : Heading.above(below + 1, Timestamp.byline(author(name), exact));
        }
        if (!dateShape.isEmpty() && DateShape.of(text).equals(dateShape)) {
          return Heading.above(below, Byline.of(author(name), null));
        }
        if (!text.isEmpty()
            && !Badge.matches(text)
            && !text.equals(name)
            && (!text.startsWith("@") || text.indexOf(' ') > 0)) {
          return null;
        }
      }
      return null;
    }
  }
}

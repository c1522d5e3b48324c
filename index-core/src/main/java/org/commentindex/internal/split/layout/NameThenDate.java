package org.commentindex.internal.split.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A line with a name and a line with a date above each comment, as Substack, Discourse, Facebook
 * and many others paste. Dates in a language unknown here are learned by their shape: short lines
 * of like words and numbers, each below a short line after a gap.
 */
final class NameThenDate implements LayoutFamily {
  private static final int BETWEEN = 3;

  /** How many badges may stand above a heading. */
  private static final int BADGES = 4;

  private static final int LEAST_SHAPES = 3;
  private static final double MOST = 0.6;
  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SAYS =
      Pattern.compile(" (?:says|said|writes|wrote|dit|sagt|dice|diz|zegt|sier|säger|pisze) ?:$");

  /** What stands above a date and is not who wrote. */
  static final Set<String> NO_NAMES =
      Set.of(
          "joined",
          "join date",
          "registered",
          "start date",
          "thread starter",
          "last seen",
          "last activity",
          "posted",
          "updated",
          "published",
          "date",
          "messages",
          "points",
          "reply with quote",
          "display modes");

  private static final Pattern RANK =
      Pattern.compile(" (?:Leader|Regular|Basic User|Moderator|Admin|Staff)$");

  @Override
  public @Nullable Layout learn(Lines head) {
    int parted = 0;
    int found = 0;
    Map<String, Integer> shapes = new HashMap<>();
    Page loose = new Page(false, "");
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      Heading heading = loose.headingAt(head, line);
      if (heading != null) {
        found++;
        parted += isParted(head, line) ? 1 : 0;
        line = heading.last();
      } else if (isParted(head, line) && Names.isLikely(head.get(line))) {
        shapes.merge(shape(head.get(line + 1)), 1, Integer::sum);
      }
    }
    if (found >= 2 && parted < MOST * found && new NameBlocks().learn(head) != null) {
      return null;
    }
    if (found >= 2) {
      return new Page(parted >= MOST * found, "");
    }
    shapes.remove("");
    return shapes.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SHAPES)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(entry -> new Page(true, entry.getKey()))
        .orElse(found == 1 ? new Page(false, "") : null);
  }

  /** Whether a line stands at the head, after a blank line, or below a button. */
  static boolean isParted(Lines lines, int line) {
    int above = line - 1;
    while (above > line - BADGES && !lines.isBlank(above) && isOfNext(lines.get(above))) {
      above--;
    }
    return above < 1 || lines.isBlank(above) || Buttons.isKnown(lines.get(above));
  }

  /** What stands above a heading and belongs to it. */
  private static boolean isOfNext(String line) {
    return Names.isBadge(line) || (line.startsWith("@") && line.indexOf(' ') < 0);
  }

  /** A short line with a number, each word as w and each number as 0; else empty. */
  static String shape(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= Names.longest() / 2
            && NUMBER.matcher(line).find()
            && !Buttons.isKnown(line)
            && !Names.isBadge(line);
    return fits ? NUMBER.matcher(WORD.matcher(line).replaceAll("w")).replaceAll("0") : "";
  }

  /** The name without the rank that some forums put behind it. */
  private static String named(String line) {
    String name = Names.clean(withoutSays(line));
    Matcher rank = RANK.matcher(name);
    return rank.find() ? name.substring(0, rank.start()) : name;
  }

  private static String withoutSays(String line) {
    return line.endsWith(":") ? SAYS.matcher(line).replaceFirst("") : line;
  }

  private static boolean isName(String line) {
    String name = withoutSays(line);
    return Names.isLikely(name)
        && WholeStamp.of(name) == null
        && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private record Page(boolean mustBeParted, String stampShape) implements Layout {
    @Override
    public String rule() {
      return stampShape.isEmpty() ? "name-date" : "learned-heading";
    }

    @Override
    public double confidence() {
      return stampShape.isEmpty() ? 0.95 : 0.75;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String name = lines.get(line);
      boolean placed = !mustBeParted || isParted(lines, line);
      if (!placed || name.length() > Names.longest() || !isName(name)) {
        return null;
      }
      for (int below = line + 1; below <= line + BETWEEN; below++) {
        String text = lines.get(below);
        Stamp stamp = WholeStamp.of(text);
        if (stamp != null) {
          Stamp exact = WholeStamp.withTime(text, stamp, lines.get(below + 1));
          return exact == null
              ? Heading.above(below, Stamp.by(named(name), stamp))
              : Heading.above(below + 1, Stamp.by(named(name), exact));
        }
        if (!stampShape.isEmpty() && shape(text).equals(stampShape)) {
          return Heading.above(below, Byline.of(named(name), null));
        }
        if (!text.isEmpty()
            && !Names.isBadge(text)
            && !text.equals(name)
            && !text.startsWith("@")) {
          return null;
        }
      }
      return null;
    }
  }
}

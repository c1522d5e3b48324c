package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A short line with name and date above each comment: Lobsters, phpBB, Discord, Slack and others.
 * What these lines have in common, such as "by", "»" or "link", is learned; the rest is the name.
 */
final class NameAndDate implements LayoutFamily {
  private static final int MOST_ABOVE = 30;
  private static final int MOST_NAME = 4;
  private static final double COMMON = 0.6;
  private static final double DENSE = 0.25;
  private static final int LEAST_TO_LEARN = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s()\\[\\]|•·»«,]+");
  private static final Pattern GAP =
      Pattern.compile("(\\s{0,4}\\p{L}.{0,60}?)(?: {2,}(?=\\p{Lu}[^·•|]*[·•|])|\\s?[→▸➜↪⤷]).*");

  /** What stands in lower case within names. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de del der den di da do dos du la le van von zu of the y e el al bin ibn af av ten ter"
              .split(" "));

  private static final int ANSWER = 4;
  private static final Set<String> ANSWERS = Set.of("Re: ", "RE: ", "Aw: ", "AW: ", "Sv: ");
  private static final Set<String> KNOWN =
      Set.of(
          "by",
          "on",
          "posted",
          "post",
          "wrote",
          "said",
          "at",
          "edited",
          "link",
          "flag",
          "reply",
          "permalink",
          "parent",
          "author",
          "op",
          "mod",
          "app",
          "bot",
          "says",
          "commented",
          "replied",
          "points",
          "point",
          "likes",
          "unread",
          "utc",
          "gmt",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
          "quote",
          "report");

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> titles = new HashMap<>();
    Map<String, Integer> closing = new HashMap<>();
    int candidates = 0;
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      Stamp stamp = candidate(head.get(line));
      if (stamp != null) {
        candidates++;
        titles.merge(title(head.get(line - 1)), 1, Integer::sum);
        if (!head.isBlank(line - 2)) {
          closing.merge(Furniture.template(head.get(line - 1)), 1, Integer::sum);
        }
        for (String token : new HashSet<>(tokens(stamp.without(head.get(line))))) {
          words.merge(key(token), 1, Integer::sum);
        }
      }
    }
    double least = Math.max(LEAST_TO_LEARN, COMMON * candidates);
    words.values().removeIf(count -> count < least);
    titles.values().removeIf(count -> count < 2);
    titles.remove("");
    closing.values().removeIf(count -> count < least);
    closing.remove("");
    titles
        .keySet()
        .removeIf(line -> Buttons.isKnown(line) || closing.containsKey(Furniture.template(line)));
    Page loose =
        new Page(
            Set.copyOf(words.keySet()),
            Set.copyOf(titles.keySet()),
            Set.copyOf(closing.keySet()),
            false);
    return candidates < 2 ? null : placed(loose, head);
  }

  /**
   * Such lines stand after a gap or below a button, known or learned; only if one is the very first
   * line, and many of the others stand right below text, no gap is asked for. Null if too few stand
   * so, or the first too far down.
   */
  private static @Nullable Layout placed(Page loose, Lines head) {
    int shown = 0;
    int first = 0;
    int found = 0;
    int parted = 0;
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      shown++;
      Heading heading = loose.headingAt(head, line);
      if (heading != null) {
        first = first == 0 ? shown : first;
        found++;
        parted += loose.isParted(head, line) ? 1 : 0;
        line = heading.last();
      }
    }
    boolean dense = first == 1 && found - parted >= DENSE * found;
    if (found < 2 || first > MOST_ABOVE || (!dense && parted < 2)) {
      return null;
    }
    return new Page(loose.common, loose.titles, loose.closing, !dense);
  }

  private static @Nullable Stamp candidate(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= Stamps.LONGEST / 2
            && ".!?,;".indexOf(line.charAt(line.length() - 1)) < 0;
    Stamp stamp = fits ? Stamps.find(line) : null;
    return stamp == null || Attributions.isOne(line) || Names.isBadge(line) ? null : stamp;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String token : BETWEEN.split(text.strip())) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static String key(String token) {
    String plain = DIGITS.matcher(token.toLowerCase(Locale.ROOT)).replaceAll("0");
    boolean ended = plain.endsWith(":") || plain.endsWith(".");
    return ended ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** A title without what marks an answer to it. */
  private static String title(String line) {
    if (line.length() > Stamps.LONGEST) {
      return "";
    }
    return line.length() >= ANSWER && ANSWERS.contains(line.substring(0, ANSWER))
        ? line.substring(ANSWER)
        : line;
  }

  /**
   * Such a page.
   *
   * @param common words that most of these lines have
   * @param titles lines that stand above several
   * @param closing lines, without their numbers, that stand right below text and above most
   * @param mustBeParted whether such a line must stand after a gap
   */
  private record Page(
      Set<String> common, Set<String> titles, Set<String> closing, boolean mustBeParted)
      implements Layout {
    @Override
    public String rule() {
      return "byline";
    }

    @Override
    public double confidence() {
      return 0.85;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (mustBeParted && !isParted(lines, line)) {
        return null;
      }
      String text = lines.get(line);
      Long score = text.equals("~") ? null : Buttons.bareVotes(text);
      if (score != null || text.equals("~")) {
        Byline below = byline(lines.get(line + 1));
        return below == null ? null : Heading.above(line + 1, below.orVotes(score));
      }
      Stamp stamp = candidate(text);
      if (stamp == null) {
        boolean titled =
            !titles.isEmpty() && titles.contains(title(text)) && !lines.isBlank(line + 1);
        Byline byline = titled ? byline(lines.get(line + 1)) : null;
        return byline == null ? null : Heading.above(line + 1, byline);
      }
      Byline byline = byline(text);
      return byline == null ? null : Heading.above(line, byline);
    }

    boolean isParted(Lines lines, int line) {
      return NameThenDate.isParted(lines, line)
          || (!closing.isEmpty() && closing.contains(Furniture.template(lines.get(line - 1))));
    }

    private @Nullable Byline byline(String text) {
      Stamp stamp = candidate(text);
      if (stamp == null) {
        return null;
      }
      List<String> name = new ArrayList<>();
      for (String token : tokens(beforeGap(stamp.without(text)))) {
        boolean counter =
            token.chars().noneMatch(Character::isLetter) && (name.isEmpty() || !isEmoji(token));
        if (!counter && !common.contains(key(token)) && !KNOWN.contains(key(token))) {
          name.add(token);
        }
      }
      boolean likely = !name.isEmpty() && name.size() <= MOST_NAME && isName(name);
      String author = Names.clean(String.join(" ", name));
      return likely ? Stamp.by(author, stamp).orVotes(Buttons.votes(text)) : null;
    }

    private static boolean isEmoji(String token) {
      return token.codePoints().allMatch(c -> Character.isEmoji(c) && !Character.isDigit(c));
    }

    /** Some pages show behind a gap who is answered. */
    private static String beforeGap(String text) {
      Matcher gap = GAP.matcher(text);
      return gap.lookingAt() ? gap.group(1) : text;
    }

    private static boolean isName(List<String> tokens) {
      boolean named = tokens.stream().allMatch(Page::isOfName);
      boolean whole =
          !PARTICLES.contains(tokens.getFirst()) && !PARTICLES.contains(tokens.getLast());
      return tokens.size() == 1 || (named && whole);
    }

    private static boolean isOfName(String token) {
      boolean small = Character.isLowerCase(token.codePointAt(0));
      boolean letters = token.chars().anyMatch(Character::isLetter);
      return small ? PARTICLES.contains(token) : letters || isEmoji(token);
    }
  }
}

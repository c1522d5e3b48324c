package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.Collections;
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
  private static final double NAMELESS = 0.2;
  private static final int MOST_SMALL = 2;
  private static final double COMMON = 0.6;
  private static final double DENSE = 0.25;
  private static final int LEAST_MARKED = 4;
  private static final double MOST_MARKED = 0.8;
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

  /** What makes one sign of several, or a colored one. */
  private static final String JOINERS = "\u200D\uFE0F";

  private static final int BADGES = 4;
  private static final String MARKS = "—–•·|»";

  /** What somebody did, their name as a link before it: no comment. */
  private static final Pattern EVENT = Pattern.compile("@(\\S{2,40}) \\1 .{2,100}");

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
    List<Set<String>> lines = new ArrayList<>();
    Map<String, Integer> titles = new HashMap<>();
    Map<String, Integer> closing = new HashMap<>();
    int candidates = 0;
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      Stamp stamp = candidate(head.get(line));
      if (stamp != null) {
        candidates++;
        titles.merge(title(head.get(line - 1)), 1, Integer::sum);
        if (!head.isBlank(line - 2)) {
          closing.merge(Templates.of(head.get(line - 1)), 1, Integer::sum);
        }
        Set<String> keys = new HashSet<>();
        tokens(stamp.without(head.get(line))).forEach(token -> keys.add(key(token)));
        keys.forEach(key -> words.merge(key, 1, Integer::sum));
        lines.add(keys);
      }
    }
    double least = Math.max(LEAST_TO_LEARN, COMMON * candidates);
    words.values().removeIf(count -> count < least);
    keepNames(words, lines);
    titles.values().removeIf(count -> count < 2);
    titles.remove("");
    closing.values().removeIf(count -> count < least);
    closing.remove("");
    titles
        .keySet()
        .removeIf(line -> Buttons.isKnown(line) || closing.containsKey(Templates.of(line)));
    Page loose =
        new Page(
            Set.copyOf(words.keySet()),
            Set.copyOf(titles.keySet()),
            Set.copyOf(closing.keySet()),
            Set.of(),
            false);
    return candidates < 2 ? null : placed(loose, head);
  }

  /**
   * Somebody who wrote most of the comments is no common word: as long as many lines would be left
   * without a name, the rarest words of these are taken for parts of one.
   */
  private static void keepNames(Map<String, Integer> words, List<Set<String>> lines) {
    for (int round = 0; round < MOST_NAME; round++) {
      Map<String, Integer> nameless = new HashMap<>();
      int found = 0;
      for (Set<String> line : lines) {
        Set<String> rest = new HashSet<>(line);
        rest.removeIf(key -> KNOWN.contains(key) || key.chars().noneMatch(Character::isLetter));
        if (!rest.isEmpty() && words.keySet().containsAll(rest)) {
          found++;
          rest.forEach(key -> nameless.put(key, words.getOrDefault(key, 0)));
        }
      }
      if (found < NAMELESS * lines.size() || nameless.isEmpty()) {
        return;
      }
      int rarest = Collections.min(nameless.values());
      nameless.values().removeIf(count -> count > rarest);
      words.keySet().removeAll(nameless.keySet());
    }
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
    int marked = 0;
    Map<String, Integer> names = new HashMap<>();
    for (int line = head.nextShown(1); line <= head.count(); line = head.nextShown(line + 1)) {
      shown++;
      Heading heading = loose.headingAt(head, line);
      if (heading != null) {
        first = first == 0 ? shown : first;
        found++;
        parted += loose.isParted(head, line) || Page.isLinked(head, line) ? 1 : 0;
        marked += isMarked(head.get(heading.last())) ? 1 : 0;
        String author = heading.byline().author();
        if (author != null) {
          names.merge(author, 1, Integer::sum);
        }
        line = heading.last();
      }
    }
    boolean same = found >= LEAST_MARKED && marked >= MOST_MARKED * found;
    boolean dense = (first == 1 || same) && found - parted >= DENSE * found;
    if (found < 2 || first > MOST_ABOVE || (!dense && parted < 2)) {
      return null;
    }
    names.values().removeIf(count -> count < 2);
    return new Page(loose.common, loose.titles, loose.closing, Set.copyOf(names.keySet()), !dense);
  }

  private static @Nullable Stamp candidate(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= Stamps.LONGEST / 2
            && ".!?,;".indexOf(line.charAt(line.length() - 1)) < 0;
    Stamp stamp = fits ? Stamps.find(line) : null;
    boolean none =
        stamp == null
            || WholeStamp.isAll(line, stamp)
            || Attributions.isOne(line)
            || Names.isBadge(line);
    return none ? null : stamp;
  }

  private static boolean isEvent(String line) {
    return line.startsWith("@")
        && line.length() <= Stamps.LONGEST
        && EVENT.matcher(line).matches()
        && Stamps.find(line) != null;
  }

  /** Whether one of the marks stands between name and date. */
  private static boolean isMarked(String line) {
    Stamp stamp = candidate(line);
    String before = stamp == null ? "" : line.substring(0, stamp.start()).strip();
    return !before.isEmpty() && MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
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
   * @param names who wrote several
   * @param mustBeParted whether such a line must stand after a gap
   */
  private record Page(
      Set<String> common,
      Set<String> titles,
      Set<String> closing,
      Set<String> names,
      boolean mustBeParted)
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
      if (mustBeParted && !isParted(lines, line) && !isLinked(lines, line)) {
        return isEvent(lines.get(line)) ? Heading.above(line, Byline.NONE).ofNone() : null;
      }
      String text = lines.get(line);
      if (isEvent(text)) {
        return Heading.above(line, Byline.NONE).ofNone();
      }
      boolean counts = !text.equals("~") && !Furniture.isSign(lines.get(line - 1));
      Long score = counts ? Buttons.bareVotes(text) : null;
      if (score != null || text.equals("~")) {
        Byline below = byline(lines.get(line + 1));
        return below == null ? null : Heading.above(line + 1, below.orVotes(score));
      }
      Stamp stamp = candidate(text);
      if (stamp == null) {
        boolean titled =
            !titles.isEmpty() && titles.contains(title(text)) && !lines.isBlank(line + 1);
        if (!mustBeParted && Names.isBadge(lines.get(line + 1)) && Names.isLikely(text)) {
          Stamp below = WholeStamp.of(lines.get(line + 2));
          return below == null ? null : Heading.above(line + 2, Stamp.by(Names.clean(text), below));
        }
        Byline byline = titled ? byline(lines.get(line + 1)) : null;
        return byline == null ? null : Heading.above(line + 1, byline);
      }
      Byline byline = byline(text);
      return byline == null ? null : Heading.above(line, byline);
    }

    /** Whether it stands below the same name as a link. */
    private static boolean isLinked(Lines lines, int line) {
      int above = line - 1;
      while (above > line - BADGES && Names.isBadge(lines.get(above))) {
        above--;
      }
      String link = lines.get(above);
      return link.length() > 2
          && link.charAt(0) == '@'
          && lines.get(line).startsWith(link.substring(1) + " ");
    }

    boolean isParted(Lines lines, int line) {
      return NameThenDate.isParted(lines, line)
          || (!closing.isEmpty() && closing.contains(Templates.of(lines.get(line - 1))));
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
      boolean likely =
          !name.isEmpty()
              && name.size() <= MOST_NAME
              && (isName(name) || (mustBeParted && isAll(text, name, stamp)));
      String author = known(Names.clean(String.join(" ", name)));
      return likely ? Stamp.by(author, stamp).orVotes(Buttons.votes(text)) : null;
    }

    /** A name without a word before it, if it is that of one who wrote several. */
    private String known(String author) {
      int space = author.indexOf(' ');
      String rest = author.substring(space + 1);
      return space > 0 && names.contains(rest) && !names.contains(author) ? rest : author;
    }

    /** Whether a line says nothing but a name of few words and how long ago that was. */
    private static boolean isAll(String text, List<String> name, Stamp stamp) {
      String words = String.join(" ", name);
      return stamp.date() == null
          && name.size() <= MOST_SMALL
          && stamp.end() == text.length()
          && text.substring(stamp.start()).codePoints().anyMatch(Character::isLetter)
          && text.substring(0, stamp.start()).strip().equals(words);
    }

    private static boolean isEmoji(String token) {
      return token
          .codePoints()
          .allMatch(
              c -> (Character.isEmoji(c) && !Character.isDigit(c)) || JOINERS.indexOf(c) >= 0);
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

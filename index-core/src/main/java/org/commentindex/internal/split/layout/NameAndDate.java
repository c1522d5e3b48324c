package org.commentindex.internal.split.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A short line with name and date above each comment: Lobsters, phpBB, Discord, Slack and others.
 * What these lines have in common, such as "by", "»" or "link", is learned; the rest is the name.
 */
final class NameAndDate implements LayoutFamily {
  private static final int MOST_ABOVE = 12;
  private static final int MOST_NAME = 4;
  private static final double COMMON = 0.6;
  private static final int LEAST_TO_LEARN = 3;
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
  public @Nullable Layout learn(Lines lines) {
    Map<String, Integer> counts = new HashMap<>();
    int candidates = 0;
    int parted = 0;
    int first = 0;
    int shown = 0;
    for (int line = lines.nextShown(1); line <= lines.count(); line = lines.nextShown(line + 1)) {
      shown++;
      Stamp stamp = candidate(lines.get(line));
      if (stamp != null) {
        first = first == 0 ? shown : first;
        candidates++;
        parted += NameThenDate.isParted(lines, line) ? 1 : 0;
        for (String token : new HashSet<>(tokens(stamp.without(lines.get(line))))) {
          counts.merge(key(token), 1, Integer::sum);
        }
      }
    }
    if (candidates < 2 || first > MOST_ABOVE || parted < 2) {
      return null;
    }
    double least = Math.max(LEAST_TO_LEARN, COMMON * candidates);
    counts.values().removeIf(count -> count < least);
    return new Page(lines, Set.copyOf(counts.keySet()));
  }

  private static @Nullable Stamp candidate(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= Stamps.LONGEST / 2
            && ".!?,;".indexOf(line.charAt(line.length() - 1)) < 0;
    return fits ? Stamps.find(line) : null;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String token : text.strip().split("[\\s()\\[\\]|•·»«,]+")) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static String key(String token) {
    return token.toLowerCase(Locale.ROOT).replaceAll("\\d+", "0").replaceAll("[:.]$", "");
  }

  private record Page(Lines lines, Set<String> common) implements Layout {
    @Override
    public String rule() {
      return "byline";
    }

    @Override
    public double confidence() {
      return 0.85;
    }

    @Override
    public @Nullable Heading headingAt(int line) {
      if (!NameThenDate.isParted(lines, line) && !isTitled(line)) {
        return null;
      }
      String text = lines.get(line);
      Stamp stamp = candidate(text);
      if (stamp == null) {
        return null;
      }
      List<String> name = new ArrayList<>();
      for (String token : tokens(stamp.without(text))) {
        boolean counter = token.chars().noneMatch(Character::isLetter);
        if (!counter && !common.contains(key(token)) && !KNOWN.contains(key(token))) {
          name.add(token);
        }
      }
      boolean likely = !name.isEmpty() && name.size() <= MOST_NAME && isName(name);
      String author = Names.clean(String.join(" ", name));
      return likely
          ? Heading.above(line, Byline.of(author, stamp.date()).orVotes(Buttons.votes(text)))
          : null;
    }

    /** Whether the line above is a title, itself at the head or after a gap. */
    private boolean isTitled(int line) {
      return lines.get(line - 1).startsWith("Re: ") && NameThenDate.isParted(lines, line - 1);
    }

    private static boolean isName(List<String> tokens) {
      return tokens.size() == 1
          || tokens.stream()
              .allMatch(
                  t ->
                      !Character.isLowerCase(t.codePointAt(0))
                          && t.chars().anyMatch(Character::isLetter));
    }
  }
}

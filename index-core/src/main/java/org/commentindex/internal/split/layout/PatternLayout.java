package org.commentindex.internal.split.layout;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A layout whose headings are single lines of a known form.
 *
 * @param rule its name
 * @param confidence how sure a heading is
 * @param may what all headings fulfil, for lines that are not empty: nearly all others are told by
 *     it, and without an expression
 * @param forms expressions that match a whole heading, with the groups {@code author} and {@code
 *     rest}, both of which may match nothing; {@code rest} is what may hold date and votes
 * @param text the group in which the comment's own text begins, or null if it is on later lines
 */
record PatternLayout(
    String rule,
    double confidence,
    Predicate<String> may,
    List<Pattern> forms,
    @Nullable String text)
    implements Layout {
  private static final int LONGEST_HEADING = 200;

  /** Nothing a program says is shorter: it is the end of a date. */
  private static final int SHORTEST = 3;

  /** What some programs put before words that nobody wrote. */
  private static final String OF_PROGRAM = "\u200e";

  @Override
  public @Nullable Heading headingAt(Lines lines, int line) {
    String shown = text == null ? lines.get(line) : lines.raw(line);
    boolean fits = text != null || shown.length() <= LONGEST_HEADING;
    if (!fits || shown.isEmpty() || !may.test(shown)) {
      return null;
    }
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(shown);
      if (matcher.lookingAt() && (text != null || matcher.end() == shown.length())) {
        String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
        Stamp stamp = Stamps.find(rest);
        String author = matcher.group("author");
        boolean bare = author == null && text != null;
        if (bare && shown.length() - matcher.start(text) < SHORTEST) {
          continue;
        }
        Byline byline =
            Stamp.by(author == null ? null : Names.clean(author), stamp)
                .orVotes(Buttons.votes(rest));
        int column = text == null ? -1 : Math.max(0, matcher.start(text));
        boolean byProgram = author == null || (column > 0 && shown.startsWith(OF_PROGRAM, column));
        return new Heading(line, column, byline, !byProgram);
      }
    }
    return null;
  }

  @Override
  public boolean hasFoot() {
    return text == null;
  }
}

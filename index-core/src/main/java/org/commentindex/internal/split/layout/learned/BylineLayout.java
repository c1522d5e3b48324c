package org.commentindex.internal.split.layout.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.Caption;
import org.commentindex.internal.split.line.HeadingPosition;
import org.commentindex.internal.split.line.LineTemplate;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.SymbolLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * A page with a byline above each comment.
 *
 * @param common words, in lower case, that most bylines have
 * @param titles lines that are above several bylines
 * @param closing templates of lines that directly follow text and are above most bylines
 * @param names authors of several comments
 * @param needsGap whether a byline must follow a gap
 */
record BylineLayout(
    Set<String> common,
    Set<String> titles,
    Set<String> closing,
    Set<String> names,
    boolean needsGap)
    implements Layout {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Most words in a name. Chosen by hand; PagePasteTest guards it. */
  static final int MAX_NAME_WORDS = 4;

  /** Most words in a name that begins in lower case, on a line with only the name and the age. */
  private static final int MAX_LOWER_CASE_WORDS = 2;

  /** Lines above a byline that are searched for the handle of its author. */
  private static final int MAX_BADGES = 4;

  /** Most lines from the name above a profile to the byline. Chosen by hand; PagePasteTest. */
  private static final int MAX_PROFILE = 8;

  /**
   * Measured: a share of .99 of 138 pieces begins at a comment (docs/splitting.md). Set lower,
   * because the form is loose.
   */
  private static final double CONFIDENCE = 0.85;

  /** Shown in place of a score. */
  private static final String SCORE_HIDDEN = "~";

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Between the words of a byline. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s()\\[\\]|•·»«,]+");

  /** The part of a byline before a wide gap or an arrow and the name of the answered author. */
  private static final Pattern GAP =
      LinePattern.compile(
          "(\\s{marks}\\p{L}.{title}?)(?: {2,}(?=\\p{Lu}[^·•|]*[·•|])|\\s?[→▸➜↪⤷]).*");

  /** What a chat program writes behind the name of somebody from outside. */
  private static final Pattern ROLE =
      Pattern.compile(
          "\\((?:guest|external|unverified|gast|extern|invité|externe|invitado|externo|convidado"
              + "|ospite|esterno)\\)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words within names that are in lower case. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de del der den di da do dos du la le van von zu of the y e el al bin ibn af av ten ter"
              .split(" "));

  /** Zero-width joiner and variation selector: they combine emoji. */
  private static final String JOINERS = "\u200D\uFE0F";

  /** Words in bylines that are not part of a name. */
  static final Set<String> LABELS =
      Set.of(
          "by",
          "on",
          "posted",
          "post",
          "wrote",
          "written",
          "reviewed",
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
          "am",
          "pm",
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
  public String rule() {
    return "byline";
  }

  @Override
  public double confidence() {
    return CONFIDENCE;
  }

  @Override
  public @Nullable Heading headingAt(Lines lines, int line) {
    if (needsGap
        && !isAfterGap(lines, line)
        && !isBelowHandle(lines, line)
        && !isBelowProfile(lines, line)) {
      return BylineLearner.isEvent(lines.get(line))
          ? Heading.above(line, Byline.NONE).notAComment()
          : null;
    }
    String text = lines.get(line);
    if (BylineLearner.isEvent(text)) {
      return Heading.above(line, Byline.NONE).notAComment();
    }
    String above = lines.get(line - 1);
    boolean emoji = SymbolLine.matches(above) && !ActionRow.matches(above);
    boolean counts = !text.equals(SCORE_HIDDEN) && !emoji;
    Long score = counts ? VoteCount.bare(text) : null;
    if (score != null || text.equals(SCORE_HIDDEN)) {
      Byline below = byline(lines.get(line + 1));
      return below == null ? null : Heading.above(line + 1, below.orVotes(score));
    }
    Timestamp timestamp = BylineLearner.candidate(text);
    if (timestamp == null) {
      boolean titled =
          !titles.isEmpty()
              && titles.contains(BylineLearner.title(text))
              && !lines.isBlank(line + 1);
      if (!needsGap && Badge.matches(lines.get(line + 1)) && NameLine.isLikely(text)) {
        Timestamp below = TimestampLine.parse(lines.get(line + 2));
        return below == null
            ? null
            : Heading.above(line + 2, Timestamp.byline(NameLine.clean(text), below));
      }
      Byline byline = titled ? byline(lines.get(line + 1)) : null;
      return byline == null ? null : Heading.above(line + 1, byline);
    }
    Byline byline = Caption.matches(lines, line) ? null : byline(text);
    return byline == null ? null : Heading.above(line, byline);
  }

  /** Returns true if a line begins with the name that is above it as a handle. */
  static boolean isBelowHandle(Lines lines, int line) {
    int above = line - 1;
    while (above > line - MAX_BADGES && Badge.matches(lines.get(above))) {
      above--;
    }
    String handle = lines.get(above);
    return handle.length() > 2
        && handle.charAt(0) == '@'
        && lines.get(line).startsWith(handle.substring(1) + " ");
  }

  /**
   * Returns true if the name in a byline is also above it, with the fields of a profile and perhaps
   * a rank between them.
   */
  boolean isBelowProfile(Lines lines, int line) {
    String title = BylineLearner.title(lines.get(line));
    Byline byline = byline(lines.get(titles.contains(title) ? line + 1 : line));
    String author = byline == null ? null : byline.author();
    boolean profile = false;
    for (int above = line - 1;
        author != null && above >= line - MAX_PROFILE && !lines.isBlank(above);
        above--) {
      String text = lines.get(above);
      if (profile && text.equals(author)) {
        return true;
      }
      profile |= Badge.matches(text);
      if (text.length() > NameLine.MAX_LENGTH) {
        return false;
      }
    }
    return false;
  }

  boolean isAfterGap(Lines lines, int line) {
    return HeadingPosition.isAfterGap(lines, line)
        || (!closing.isEmpty() && closing.contains(LineTemplate.of(lines.get(line - 1))));
  }

  private @Nullable Byline byline(String text) {
    Timestamp timestamp = BylineLearner.candidate(text);
    if (timestamp == null) {
      return null;
    }
    List<String> name = new ArrayList<>();
    String named = ROLE.matcher(beforeGap(timestamp.removeFrom(text))).replaceAll(" ");
    for (String token : tokens(named)) {
      boolean counter =
          token.chars().noneMatch(Character::isLetter) && (name.isEmpty() || !isEmoji(token));
      if (!counter && !common.contains(key(token)) && !LABELS.contains(key(token))) {
        name.add(token);
      }
    }
    boolean likely =
        !name.isEmpty()
            && name.size() <= MAX_NAME_WORDS
            && (isName(name) || (needsGap && isNameAndAge(text, name, timestamp)));
    String joined = String.join(" ", name);
    String reversed = joined.replaceFirst(" ", ", ");
    String author =
        knownAuthor(NameLine.clean(text.contains(reversed) && name.size() > 1 ? reversed : joined));
    return likely ? Timestamp.byline(author, timestamp).orVotes(VoteCount.find(text)) : null;
  }

  /** Drops the first word of a name if the rest is an author of several comments. */
  private String knownAuthor(String author) {
    int space = author.indexOf(' ');
    String rest = author.substring(space + 1);
    return space > 0 && names.contains(rest) && !names.contains(author) ? rest : author;
  }

  /** Returns true if a line is only a name of few words and a relative time. */
  private static boolean isNameAndAge(String text, List<String> name, Timestamp timestamp) {
    String words = String.join(" ", name);
    return timestamp.date() == null
        && name.size() <= MAX_LOWER_CASE_WORDS
        && timestamp.end() == text.length()
        && text.substring(timestamp.start()).codePoints().anyMatch(Character::isLetter)
        && text.substring(0, timestamp.start()).strip().equals(words);
  }

  private static boolean isEmoji(String token) {
    return token
        .codePoints()
        .allMatch(c -> (Character.isEmoji(c) && !Character.isDigit(c)) || JOINERS.indexOf(c) >= 0);
  }

  /** Drops the name of the answered author, which some pages show after a wide gap or an arrow. */
  private static String beforeGap(String text) {
    Matcher gap = GAP.matcher(text);
    return gap.lookingAt() ? gap.group(1) : text;
  }

  private static boolean isName(List<String> tokens) {
    boolean named = tokens.stream().allMatch(BylineLayout::isPartOfName);
    boolean whole = !PARTICLES.contains(tokens.getFirst()) && !PARTICLES.contains(tokens.getLast());
    return tokens.size() == 1 || (named && whole);
  }

  private static boolean isPartOfName(String token) {
    boolean lowerCase = Character.isLowerCase(token.codePointAt(0));
    boolean letters = token.chars().anyMatch(Character::isLetter);
    return lowerCase ? PARTICLES.contains(token) : letters || isEmoji(token);
  }

  /** Splits a byline into words. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String token : BETWEEN.split(text.strip())) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** Returns a word in lower case, numbers as 0, without a colon or period at its end. */
  static String key(String token) {
    String plain = DIGITS.matcher(token.toLowerCase(Locale.ROOT)).replaceAll("0");
    boolean ended = plain.endsWith(":") || plain.endsWith(".");
    return ended ? plain.substring(0, plain.length() - 1) : plain;
  }
}

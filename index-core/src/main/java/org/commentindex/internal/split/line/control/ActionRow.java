package org.commentindex.internal.split.line.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.WordBloomFilter;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;

/**
 * Recognizes action rows: the lines of buttons and counters around a comment, such as {@code Reply
 * Share Report} or {@code Like (3)}, on English pages. Action rows of other languages are learned
 * from the page.
 */
public final class ActionRow {
  /**
   * Longest action row, in characters; a longer line is text. Chosen by hand; the pages of
   * PagePasteTest guard it.
   */
  private static final int MAX_LENGTH = 60;

  private static final Set<String> WORDS =
      Set.of(
          ("reply replies share report like likes liked save permalink embed parent context flag"
                  + " favorite quote edit delete award give follow upvote downvote vote votes point"
                  + " points link more options copy hide unhide show collapse expand translate to"
                  + " english read less full comment comments view all see hidden new best top"
                  + " controversial sort by sorted add a reaction bookmark subscribe source crosspost"
                  + " repost retweet ❤ ♥ 👍 👎 ▲ ▼ ⬆ ⬇ … ... [–] [-] [+] prev next root and upvoted △"
                  + " ▽ ⚑ − upvotes shares downvoted unvote solution views users links thread useful"
                  + " helpful")
              .split(" "));

  /** Labels that are also ordinary words. A row has another label, or a count. */
  private static final Set<String> WEAK_WORDS =
      Set.of(
          ("and best top to english full view all by a … ... or less read link source options root"
                  + " see more show add")
              .split(" "));

  /** Labels that are so only where several are written without a space between them. */
  private static final Set<String> GLUED_WORDS =
      Set.of("yes", "no", "funny", "recommend", "recommended", "newest", "oldest");

  /** Rows that are phrases rather than single words. */
  private static final Pattern PHRASE =
      LinePattern.compile(
          "(?i)(?:(?:view|show|load|hide|see|read) .{words})?\\(?\\d+ (?:more"
              + " )?(?:repl(?:y|ies)|comments?|responses?|answers?)(?: by .{name}|.{word})|\\d+"
              + " (?:hours?|days?|weeks?|months?|years?) later|.{word}(?:\\d[\\d.,]*|one)"
              + " (?:people|person|users?) found (?:this|it) .{words}|(?:was this|did you find"
              + " this) .{words}helpful\\?.{phrase}|load more comments.{words}|continue this"
              + " thread.{marks}|last visit|powered by .{name}|(?:read|show|see|load)"
              + " (?:more|less|all)|user's avatar|avatar|(?:write|leave|add|post) a"
              + " comment\\W{marks}|join the discussion\\W{marks}|last reply .{phrase} ago(?: ?view"
              + " thread)?|improve this (?:question|answer)|reply with quote|\\d+ \\p{L}+"
              + " reactions?\\.|.{words}(?:(?:log|sign) (?:in|up)|register).{phrase} to"
              + " (?:reply|comment|post|join)\\b.{phrase}|(?:closed|opened|pinned|unpinned|archived)"
              + " \\p{L}{month} \\d{1,2}, .{year}|(?:thanks|love this|oh no|funny|cool|insightful)"
              + " \\d[\\d,]*|upvote ?\\d[\\d,]* ?\\([\\d/+-]{word}\\)");

  /** First letters of the phrases. Checked before the expression, which is slow. */
  private static final String PHRASE_INITIALS = "(vslhrcpuawjoydift";

  /** Words that phrases contain: each phrase has at least one. Checked before the expression. */
  private static final WordBloomFilter PHRASE_WORDS =
      new WordBloomFilter(
          Set.of(
              ("more less all found helpful reply replies comment comments response responses"
                      + " answer answers later thread visit powered avatar discussion register sign"
                      + " log closed opened pinned unpinned archived reaction reactions improve quote thanks"
                      + " love oh funny cool insightful upvote")
                  .split(" ")));

  private static final Pattern COUNT = Pattern.compile("[\\[(+-]?\\d[\\d.,]*[KkMm]?[\\])]?");

  /** The position between a lower-case letter and the capital or digit that follows it. */
  private static final Pattern LOST_SPACE = Pattern.compile("(?<=\\p{Ll})(?=[\\p{Lu}\\d])");

  private ActionRow() {}

  /**
   * Returns true if every word of a line is the label of a button or a count, and at least one is a
   * label.
   */
  public static boolean matches(String line) {
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return false;
    }
    boolean word = false;
    boolean weak = false;
    boolean counted = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || isDelimiter(line, i)) {
        String token = line.substring(start, i).toLowerCase(Locale.ROOT);
        boolean count = token.isEmpty() || isCount(token);
        String label = count ? token : withoutCount(token);
        counted |= label.length() < token.length();
        token = label;
        if (!count && !WORDS.contains(token) && !isGluedLabels(line.substring(start, i))) {
          return isPhrase(line) || ButtonWord.isWhole(line);
        }
        weak |= WEAK_WORDS.contains(token);
        word |= !count && !WEAK_WORDS.contains(token);
        counted |= count && !token.isEmpty();
        start = i < line.length() && "([".indexOf(line.charAt(i)) >= 0 ? i : i + 1;
      }
    }
    return word || (weak && counted) || isMenu(line) || isPhrase(line);
  }

  /** Returns true for a row of weak labels only that no sentence consists of. */
  private static boolean isMenu(String line) {
    return line.indexOf('|') > 0 || line.indexOf('·') > 0;
  }

  private static boolean isPhrase(String line) {
    char first = Character.toLowerCase(line.charAt(0));
    boolean mayBegin = Character.isDigit(first) || PHRASE_INITIALS.indexOf(first) >= 0;
    return mayBegin && PHRASE_WORDS.anyIn(line) && PHRASE.matcher(line).matches();
  }

  private static boolean isDelimiter(String line, int i) {
    char c = line.charAt(i);
    boolean bracket = i > 0 && (c == '(' || c == '[') && Character.isLetter(line.charAt(i - 1));
    return bracket || Character.isWhitespace(c) || "|•·".indexOf(c) >= 0;
  }

  /** Returns true for labels that lost the spaces between them: {@code RecommendShareFlag}. */
  private static boolean isGluedLabels(String token) {
    String[] parts = LOST_SPACE.split(token);
    for (String part : parts) {
      String label = part.toLowerCase(Locale.ROOT);
      if (!WORDS.contains(label) && !GLUED_WORDS.contains(label) && !isCount(label)) {
        return false;
      }
    }
    return parts.length > 1;
  }

  /** Returns a label without the count that follows it without a space: {@code Useful2}. */
  private static String withoutCount(String token) {
    int end = token.length();
    while (end > 0 && Character.isDigit(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(0, end);
  }

  private static boolean isCount(String token) {
    boolean starts = Character.isDigit(token.charAt(0)) || "[(+-".indexOf(token.charAt(0)) >= 0;
    return starts && COUNT.matcher(token).matches();
  }

  /**
   * Returns true if a line is an action row with a date in front that lost its spaces when it was
   * copied: {@code 2w31 likesReply}.
   */
  public static boolean isGlued(String line) {
    String spaced = withSpaces(line);
    Timestamp date = spaced.length() == line.length() ? null : TimestampFinder.find(spaced);
    return date != null && date.start() == 0 && matches(Lines.strip(date.removeFrom(spaced)));
  }

  /**
   * Inserts the lost spaces into a line that begins with a digit: between a lower-case letter and a
   * capital or digit. Returns any other line unchanged.
   */
  public static String withSpaces(String line) {
    return line.isEmpty() || line.length() > MAX_LENGTH || !Character.isDigit(line.charAt(0))
        ? line
        : LOST_SPACE.matcher(line).replaceAll(" ");
  }
}

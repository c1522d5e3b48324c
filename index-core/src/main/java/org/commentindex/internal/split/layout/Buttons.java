package org.commentindex.internal.split.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** The buttons and counters that English pages show around comments. Others are learned. */
final class Buttons {
  private static final int LONGEST = 60;
  private static final Set<String> WORDS =
      Set.of(
          ("reply replies share report like likes liked save permalink embed parent context flag favorite quote edit"
                  + " delete award give follow upvote downvote vote votes point points link more options copy hide"
                  + " unhide show collapse expand translate to english read less full comment comments view all see"
                  + " hidden new best top controversial sort by sorted add a reaction bookmark subscribe source"
                  + " crosspost repost retweet ❤ ♥ 👍 👎 ▲ ▼ ⬆ ⬇ … ... [–] [-] [+] prev next root and upvoted"
                  + " downvoted unvote solution views users thread")
              .split(" "));
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)(?:(?:view|show|load|hide|see|read) .{0,20})?\\(?\\d+ (?:more )?(?:repl(?:y|ies)|comments?|responses?|answers?)(?: by .{1,40}|.{0,12})"
              + "|\\d+ (?:hours?|days?|weeks?|months?|years?) later|load more comments.{0,16}|continue this thread.{0,4}|last visit|powered by .{0,50}|user's avatar|avatar"
              + "|(?:write|leave|add|post) a comment\\W{0,4}|join the discussion\\W{0,4}|last reply .{1,30} ago"
              + "|.{0,16}(?:(?:log|sign) (?:in|up)|register).{0,24} to (?:reply|comment|post|join)\\b.{0,24}|(?:closed|opened|pinned|unpinned|archived) \\p{L}{3,9} \\d{1,2}, .{2,5}");
  private static final String MORE_FIRST = "(vslhrcpuawjoy";
  private static final WordFilter MORE_WORDS =
      new WordFilter(
          Set.of(
              ("reply replies comment comments response responses answer answers later thread visit powered avatar"
                      + " discussion register sign log closed opened pinned unpinned archived")
                  .split(" ")));
  private static final Pattern COUNT = Pattern.compile("[\\[(+-]?\\d[\\d.,]*[KkMm]?[\\])]?");

  /** Like, in other languages. */
  private static final String LIKES =
      "j['’]aime|gefällt mir|me gusta|gosto|curtir|curtidas?|mi piace|vind ik leuk|gilla|lubię to|нравится|beğen(?:i|iler)?"
          + "|赞|点赞|讚|いいね|共感した|좋아요|추천|recommend(?:ed)?";

  private static final Pattern VOTES =
      Pattern.compile(
          "(?iu)(?<![\\d.,])(-?\\d[\\d,]*(?:\\.\\d+)?)\\s?([km])?(?= ?(?:likes?|points?|upvotes?|votes?|hearts?|"
              + LIKES
              + "|❤|♥|👍|▲)(?!\\p{L}))"
              + "|(?:(?<!\\p{L})(?:likes?|points?|upvotes?|votes?|score|"
              + LIKES
              + ")|▲|❤|♥|👍) ?[:(]? ?(-?\\d[\\d,]*(?:\\.\\d+)?)\\s?([km])?(?![\\d])");
  private static final WordFilter VOTE_WORDS =
      new WordFilter(
          Set.of(
              ("like likes point points upvote upvotes vote votes heart hearts score k m recommend recommended"
                      + " aime gefällt gusta gosto curtir curtida curtidas piace leuk gilla lubię нравится beğen beğeni"
                      + " beğeniler 赞 点赞 讚 いいね 共感した 좋아요 추천")
                  .split(" ")));
  private static final String VOTE_SIGNS = "❤♥👍▲";
  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d[\\d,]*(?:\\.\\d+)?)\\s?([kKmM])?(?: Reply)?");

  private static final Pattern BORDER = Pattern.compile("(?<=\\p{Ll})(?=[\\p{Lu}\\d])");

  private Buttons() {}

  /** Whether each word of a line is that of a button, or a count beside one. */
  static boolean isKnown(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return false;
    }
    boolean word = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || isBetween(line, i)) {
        String run = line.substring(start, i).toLowerCase(Locale.ROOT);
        boolean count = run.isEmpty() || isCount(run);
        if (!count && !WORDS.contains(run)) {
          return isMore(line);
        }
        word |= !count;
        start = i < line.length() && "([".indexOf(line.charAt(i)) >= 0 ? i : i + 1;
      }
    }
    return word;
  }

  private static boolean isMore(String line) {
    char first = Character.toLowerCase(line.charAt(0));
    boolean may = Character.isDigit(first) || MORE_FIRST.indexOf(first) >= 0;
    return may && MORE_WORDS.anyIn(line) && MORE.matcher(line).matches();
  }

  private static boolean isBetween(String line, int i) {
    char c = line.charAt(i);
    boolean bracket = i > 0 && (c == '(' || c == '[') && Character.isLetter(line.charAt(i - 1));
    return bracket || Character.isWhitespace(c) || "|•·".indexOf(c) >= 0;
  }

  private static boolean isCount(String run) {
    boolean starts = Character.isDigit(run.charAt(0)) || "[(+-".indexOf(run.charAt(0)) >= 0;
    return starts && COUNT.matcher(run).matches();
  }

  /**
   * Whether a line is one of buttons, a date before them, that has lost the spaces between: {@code
   * 2w31 likesReply}.
   */
  static boolean isGlued(String line) {
    String apart = apart(line);
    Stamp stamp = apart.length() == line.length() ? null : Stamps.find(apart);
    return stamp != null && stamp.start() == 0 && isKnown(Lines.strip(stamp.without(apart)));
  }

  /** With a space where a number or a capital stands right behind a small letter. */
  static String apart(String line) {
    return line.isEmpty() || line.length() > LONGEST || !Character.isDigit(line.charAt(0))
        ? line
        : BORDER.matcher(line).replaceAll(" ");
  }

  /** The votes that a line of buttons or a heading tells, or null. */
  static @Nullable Long votes(String line) {
    Matcher matcher = mayTellVotes(line) ? VOTES.matcher(line) : null;
    if (matcher == null || !matcher.find()) {
      return null;
    }
    return matcher.group(1) != null
        ? number(matcher.group(1), matcher.group(2))
        : number(matcher.group(3), matcher.group(4));
  }

  private static boolean mayTellVotes(String line) {
    boolean digit = false;
    boolean sign = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digit |= c >= '0' && c <= '9';
      sign |= c >= '\u2500' && VOTE_SIGNS.indexOf(c) >= 0;
    }
    return digit && (sign || VOTE_WORDS.anyIn(line));
  }

  /** The votes of a line that shows a number alone, or before "Reply"; else null. */
  static @Nullable Long bareVotes(String line) {
    boolean starts =
        !line.isEmpty() && (Character.isDigit(line.charAt(0)) || line.charAt(0) == '-');
    Matcher matcher = NUMBER.matcher(starts ? line : "");
    return matcher.matches() ? number(matcher.group(1), matcher.group(2)) : null;
  }

  private static @Nullable Long number(String digits, @Nullable String unit) {
    String plain = digits.replace(",", "");
    if (plain.length() > 12) {
      return null;
    }
    double factor = unit == null ? 1 : unit.equalsIgnoreCase("k") ? 1e3 : 1e6;
    return Math.round(Double.parseDouble(plain) * factor);
  }
}

package org.commentindex.internal.split.line.control;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.WordBloomFilter;
import org.jspecify.annotations.Nullable;

/** Reads the number of votes from an action row or a heading, such as {@code 1.2K Upvotes}. */
public final class VoteCount {
  /** Longest number that is read, in digits: a longer one times a million overflows a long. */
  private static final int MAX_DIGITS = 12;

  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;

  /** Lower bound of all vote symbols; characters below it need not be looked up. */
  private static final char FIRST_SYMBOL = '\u2500';

  /** "Like" in languages other than English, as a regular expression. */
  private static final String LIKES =
      "j['’]aime|gefällt mir|me gusta|gosto|curtir|curtidas?|mi piace|vind ik leuk|gilla|lubię"
          + " to|нравится|beğen(?:i|iler)?|赞|点赞|讚|いいね|共感した|좋아요|추천|recommend(?:ed)?"
          + "|leserempfehlung(?:en)?|recommandations?";

  private static final Pattern VOTES =
      Pattern.compile(
          "(?iu)(?<![\\d.,])(-?\\d[\\d,]*(?:\\.\\d+)?)\\s?([km])?(?="
              + " ?(?:likes?|points?|upvotes?|votes?|hearts?|people found|users? found|personen fanden|personnes ont trouvé|persone l['’]hanno trovat[oa]|personas les resultó|"
              + LIKES
              + "|❤|♥|👍|▲)(?!\\p{L}))"
              + "|(?:(?<!\\p{L})(?:likes?|points?|upvotes?|votes?|score|"
              + LIKES
              + ")|▲|❤|♥|👍) ?[:(]? ?(-?\\d[\\d,]*(?:\\.\\d+)?)\\s?([km])?(?![\\d])");

  /**
   * Words that name votes: a line that shows votes in words has one. Checked before the expression.
   */
  private static final WordBloomFilter VOTE_WORDS =
      new WordBloomFilter(
          Set.of(
              ("found fanden trouvé hanno resultó like likes point points upvote upvotes vote votes heart hearts score k m recommend"
                      + " recommended aime gefällt gusta gosto curtir curtida curtidas piace leuk"
                      + " leserempfehlung leserempfehlungen recommandation recommandations"
                      + " gilla lubię нравится beğen beğeni beğeniler 赞 点赞 讚 いいね 共感した 좋아요 추천")
                  .split(" ")));

  /** The start of a line with one vote in words. */
  private static final List<String> ONE_PERSON =
      List.of(
          "One person found this ",
          "Eine Person fand diese ",
          "Une personne a trouvé cela ",
          "Una persona l'ha trovato ",
          "A una persona le resultó ");

  private static final String VOTE_SYMBOLS = "❤♥👍▲";
  private static final Pattern BARE_NUMBER =
      Pattern.compile("([-+]?\\d[\\d,]*(?:\\.\\d+)?)\\s?([kKmM])?(?: Reply)?");

  private VoteCount() {}

  /** Returns the votes that an action row or a heading shows, or null if it shows none. */
  public static @Nullable Long find(String line) {
    if (ONE_PERSON.stream().anyMatch(line::startsWith)) {
      return 1L;
    }
    Matcher matcher = mayHaveVotes(line) ? VOTES.matcher(line) : null;
    if (matcher == null || !matcher.find()) {
      return null;
    }
    return matcher.group(1) != null
        ? number(matcher.group(1), matcher.group(2))
        : number(matcher.group(3), matcher.group(4));
  }

  private static boolean mayHaveVotes(String line) {
    boolean digit = false;
    boolean symbol = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digit |= c >= '0' && c <= '9';
      symbol |= c >= FIRST_SYMBOL && VOTE_SYMBOLS.indexOf(c) >= 0;
    }
    return digit && (symbol || VOTE_WORDS.anyIn(line));
  }

  /**
   * Returns the number on a line that shows only a number, or a number before "Reply"; null for any
   * other line.
   */
  public static @Nullable Long bare(String line) {
    boolean starts =
        !line.isEmpty() && (Character.isDigit(line.charAt(0)) || "-+".indexOf(line.charAt(0)) >= 0);
    Matcher matcher = BARE_NUMBER.matcher(starts ? line : "");
    return matcher.matches() ? number(matcher.group(1), matcher.group(2)) : null;
  }

  private static @Nullable Long number(String digits, @Nullable String unit) {
    String plain = digits.replace(",", "").replace("+", "");
    if (plain.length() > MAX_DIGITS) {
      return null;
    }
    double factor = unit == null ? 1 : unit.equalsIgnoreCase("k") ? THOUSAND : MILLION;
    return Math.round(Double.parseDouble(plain) * factor);
  }
}

package org.commentindex.internal.split.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The features of a paragraph's first words that indicate its place in a comment. English only: all
 * components are false for other languages, and the other features of the model decide.
 *
 * @param greets it is a greeting: "Hello", "Dear"
 * @param reacts it reacts to someone: "Yes", "Thanks", "Great", unless it refers to something said
 *     before in the same comment ("Yes, this model …")
 * @param firstPerson it begins with its author: "I think", "My take"
 * @param continues it continues a thought: "And", "These", "More generally"
 * @param closes it ends a letter: "Thanks in advance", "Best", "Any help …"
 */
record ParagraphOpening(
    boolean greets, boolean reacts, boolean firstPerson, boolean continues, boolean closes) {
  private static final int GREETS = 1;
  private static final int REACTS = 2;
  private static final int FIRST_PERSON = 4;
  private static final int CONTINUES = 8;
  private static final int CLOSES = 16;

  /** Flag of a word that begins a known pair of words. */
  private static final int PAIRED = 32;

  /** The flags of a first word, or of the first two words with a space between. */
  private static final Map<String, Integer> KINDS = new HashMap<>();

  static {
    know(
        GREETS,
        "hi|hello|hey|dear|greetings|hallo|bonjour|hola|ciao|good morning|good afternoon|good"
            + " evening|good day");
    know(
        REACTS,
        "yes|no|yeah|yep|nope|sure|right|exactly|indeed|correct|true|actually|unfortunately|well|hm|hmm|hmmm|thanks|thank"
            + " you|thx|ok|okay|great|nice|cool|awesome|wow|lol|love|loved|interesting"
            + "|agree|agreed|sorry|congrats|welcome|good|ah|oh");
    know(FIRST_PERSON, "i|my|imo|imho|personally|we|our");
    know(
        CONTINUES,
        "and|or|then|these|those|also|so|such|though|although|however|therefore|thus|furthermore"
            + "|moreover|additionally|otherwise|finally|lastly|first|firstly|second|secondly|third|next|maybe|perhaps|more|in"
            + " addition|for example|for instance|because|besides|anyway|here|it"
            + "|they|he|she|its|their|after|now|another|other|both|all|edit|update|note|again|instead|similarly|likewise|overall|in"
            + " short|in other|that said|even|still|yet|once|where|while|but|if|when|as");
    know(
        CLOSES,
        "thanks|best|regards|cheers|sincerely|yours|greetings|thx|thank you|many thanks|kind"
            + " regards|best regards|looking forward|any help|any ideas|all the|warm regards|hope"
            + " this");
  }

  /** Words that refer to something said before. */
  private static final Set<String> DEMONSTRATIVES = Set.of("these", "those", "this", "such");

  /**
   * Number of words at the start of a paragraph that are searched for a demonstrative, and the
   * maximum number of words in a closing line. No recorded origin; SplitMeasureTest guards it.
   */
  private static final int WORDS = 4;

  private static final ParagraphOpening NONE =
      new ParagraphOpening(false, false, false, false, false);

  /**
   * Returns the opening of a paragraph.
   *
   * @param words number of words of the paragraph
   */
  static ParagraphOpening of(String text, int words) {
    int end = wordEnd(text, 0);
    int kind = KINDS.getOrDefault(lower(text, 0, end), 0);
    if ((kind & PAIRED) != 0) {
      int start = wordStart(text, end);
      String two = lower(text, 0, end) + " " + lower(text, start, wordEnd(text, start));
      kind |= KINDS.getOrDefault(two, 0);
    }
    if ((kind & ~PAIRED) == 0) {
      return NONE;
    }
    boolean closes = (kind & CLOSES) != 0;
    boolean isClosingLine = closes && words <= WORDS;
    return new ParagraphOpening(
        (kind & GREETS) != 0,
        (kind & REACTS) != 0 && !isClosingLine && !pointsBack(text, end),
        (kind & FIRST_PERSON) != 0,
        (kind & CONTINUES) != 0,
        closes);
  }

  /** Returns true if one of the next words refers to something said before. */
  private static boolean pointsBack(String text, int firstEnd) {
    int at = wordStart(text, firstEnd);
    for (int word = 1; word < WORDS && at < text.length(); word++) {
      int end = wordEnd(text, at);
      if (DEMONSTRATIVES.contains(lower(text, at, end))) {
        return true;
      }
      at = wordStart(text, end);
    }
    return false;
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static void know(int kind, String alternatives) {
    for (String words : alternatives.split("\\|")) {
      KINDS.merge(words, kind, (one, other) -> one | other);
      int space = words.indexOf(' ');
      if (space > 0) {
        KINDS.merge(words.substring(0, space), PAIRED, (one, other) -> one | other);
      }
    }
  }
}

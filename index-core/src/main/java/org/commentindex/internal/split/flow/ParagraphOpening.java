package org.commentindex.internal.split.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the first words of a paragraph make of it. English only: elsewhere all are false, and the
 * other features decide.
 *
 * @param greets it greets, as letters do
 * @param reacts it reacts to somebody: "Yes", "Thanks", "Great", but not when what it points at
 *     ("Yes, this model …") stands before it in the same comment
 * @param first it begins with its author: "I think", "My take"
 * @param continues it goes on: "And", "These", "More generally"
 * @param closes it takes leave: "Thanks in advance", "Best", "Any help …"
 */
record ParagraphOpening(boolean greets, boolean reacts, boolean first, boolean continues, boolean closes) {
  private static final int GREETS = 1;
  private static final int REACTS = 2;
  private static final int FIRST = 4;
  private static final int CONTINUES = 8;
  private static final int CLOSES = 16;

  /** The first of two words that are known together. */
  private static final int PAIRED = 32;

  /** What a first word, or the first two with a space between, says: the sum of the above. */
  private static final Map<String, Integer> KINDS = new HashMap<>();

  /** Most first words are none of them, which one look tells. */
  private static final boolean[] MAY_BE_KNOWN = new boolean[1 << 12];

  static {
    know(
        GREETS,
        "hi|hello|hey|dear|greetings|hallo|bonjour|hola|ciao|good morning|good afternoon|good evening|good day");
    know(
        REACTS,
        "yes|no|yeah|yep|nope|sure|right|exactly|indeed|correct|true|actually|unfortunately|well|hm|hmm"
            + "|hmmm|thanks|thank you|thx|ok|okay|great|nice|cool|awesome|wow|lol|love|loved|interesting"
            + "|agree|agreed|sorry|congrats|welcome|good|ah|oh");
    know(FIRST, "i|my|imo|imho|personally|we|our");
    know(
        CONTINUES,
        "and|or|then|these|those|also|so|such|though|although|however|therefore|thus|furthermore"
            + "|moreover|additionally|otherwise|finally|lastly|first|firstly|second|secondly|third|next"
            + "|maybe|perhaps|more|in addition|for example|for instance|because|besides|anyway|here|it"
            + "|they|he|she|its|their|after|now|another|other|both|all|edit|update|note|again|instead"
            + "|similarly|likewise|overall|in short|in other|that said|even|still|yet|once|where|while"
            + "|but|if|when|as");
    know(
        CLOSES,
        "thanks|best|regards|cheers|sincerely|yours|greetings|thx|thank you|many thanks|kind regards"
            + "|best regards|looking forward|any help|any ideas|all the|warm regards|hope this");
    for (String word : KINDS.keySet()) {
      MAY_BE_KNOWN[StopWords.hash(word) & (MAY_BE_KNOWN.length - 1)] = true;
    }
  }

  private static final Set<String> POINTS = Set.of("these", "those", "this", "such");
  private static final int LOOKED_AT = 4;
  static final ParagraphOpening NONE = new ParagraphOpening(false, false, false, false, false);

  /**
   * What the first words make of a paragraph.
   *
   * @param end where its first run of letters ends
   * @param words how many words it has
   */
  static ParagraphOpening of(String text, int end, int words) {
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
    boolean leaves = closes && words <= LOOKED_AT;
    return new ParagraphOpening(
        (kind & GREETS) != 0,
        (kind & REACTS) != 0 && !leaves && !pointsBack(text, end),
        (kind & FIRST) != 0,
        (kind & CONTINUES) != 0,
        closes);
  }

  /** Whether a first word with this hash ({@link Words#hash}) may say anything. */
  static boolean mayBe(int hash) {
    return MAY_BE_KNOWN[hash & (MAY_BE_KNOWN.length - 1)];
  }

  /** Whether one of the next words points at something said before. */
  private static boolean pointsBack(String text, int firstEnd) {
    int at = wordStart(text, firstEnd);
    for (int word = 1; word < LOOKED_AT && at < text.length(); word++) {
      int end = wordEnd(text, at);
      if (POINTS.contains(lower(text, at, end))) {
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

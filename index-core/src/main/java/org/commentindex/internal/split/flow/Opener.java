package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
record Opener(boolean greets, boolean reacts, boolean first, boolean continues, boolean closes) {
  private static final Set<String> GREETS =
      words(
          "hi|hello|hey|dear|greetings|hallo|bonjour|hola|ciao|good morning|good afternoon|good evening|good day");
  private static final Set<String> REACTS =
      words(
          "yes|no|yeah|yep|nope|sure|right|exactly|indeed|correct|true|actually|unfortunately|well|hm|hmm"
              + "|hmmm|thanks|thank you|thx|ok|okay|great|nice|cool|awesome|wow|lol|love|loved|interesting"
              + "|agree|agreed|sorry|congrats|welcome|good|ah|oh");
  private static final Set<String> FIRST = words("i|my|imo|imho|personally|we|our");
  private static final Set<String> CONTINUES =
      words(
          "and|or|then|these|those|also|so|such|though|although|however|therefore|thus|furthermore"
              + "|moreover|additionally|otherwise|finally|lastly|first|firstly|second|secondly|third|next"
              + "|maybe|perhaps|more|in addition|for example|for instance|because|besides|anyway|here|it"
              + "|they|he|she|its|their|after|now|another|other|both|all|edit|update|note|again|instead"
              + "|similarly|likewise|overall|in short|in other|that said|even|still|yet|once|where|while"
              + "|but|if|when|as");
  private static final Set<String> CLOSES =
      words(
          "thanks|best|regards|cheers|sincerely|yours|greetings|thx|thank you|many thanks|kind regards"
              + "|best regards|looking forward|any help|any ideas|all the|warm regards|hope this");
  private static final Set<String> POINTS = words("these|those|this|such");
  private static final int LOOKED_AT = 4;
  private static final Opener NONE = new Opener(false, false, false, false, false);

  static Opener of(String text) {
    List<String> first = firstWords(text);
    if (first.isEmpty()) {
      return NONE;
    }
    String one = first.getFirst();
    String two = first.size() > 1 ? one + " " + first.get(1) : one;
    boolean closes = is(one, two, CLOSES);
    boolean pointsBack = first.subList(1, first.size()).stream().anyMatch(POINTS::contains);
    boolean leaves = closes && Words.count(text) <= LOOKED_AT;
    return new Opener(
        is(one, two, GREETS),
        !pointsBack && !leaves && is(one, two, REACTS),
        is(one, two, FIRST),
        is(one, two, CONTINUES),
        closes);
  }

  private static boolean is(String one, String two, Set<String> kind) {
    return kind.contains(one) || kind.contains(two);
  }

  private static List<String> firstWords(String text) {
    List<String> words = new ArrayList<>(LOOKED_AT);
    int at = 0;
    while (at < text.length() && words.size() < LOOKED_AT) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end == at && words.isEmpty()) {
        return words;
      }
      if (end > at) {
        words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static Set<String> words(String alternatives) {
    return Set.of(alternatives.split("\\|"));
  }
}

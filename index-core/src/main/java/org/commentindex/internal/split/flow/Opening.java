package org.commentindex.internal.split.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first words of a paragraph say about its place in a comment. English only: a paragraph
 * in another language has no opening, and the other features of the model decide.
 */
enum Opening {
  /** A greeting: "Hello", "Dear". */
  GREETS(
      "hi|hello|hey|dear|greetings|hallo|bonjour|hola|ciao|good morning|good afternoon|good evening"
          + "|good day"),

  /**
   * A reaction to someone: "Yes", "Thanks", "Great", unless it refers to something said before in
   * the same comment: "Yes, this model …".
   */
  REACTS(
      "yes|no|yeah|yep|nope|sure|right|exactly|indeed|correct|true|actually|unfortunately|well|hm"
          + "|hmm|hmmm|thanks|thank you|thx|ok|okay|great|nice|cool|awesome|wow|lol|love|loved"
          + "|interesting|agree|agreed|sorry|congrats|welcome|good|ah|oh"),

  /** The author speaks: "I think", "My take". */
  FIRST_PERSON("i|my|imo|imho|personally|we|our"),

  /** A thought goes on: "And", "These", "More generally". */
  CONTINUES(
      "and|or|then|these|those|also|so|such|though|although|however|therefore|thus|furthermore"
          + "|moreover|additionally|otherwise|finally|lastly|first|firstly|second|secondly|third"
          + "|next|maybe|perhaps|more|in addition|for example|for instance|because|besides|anyway"
          + "|here|it|they|he|she|its|their|after|now|another|other|both|all|edit|update|note"
          + "|again|instead|similarly|likewise|overall|in short|in other|that said|even|still|yet"
          + "|once|where|while|but|if|when|as"),

  /** The end of a letter: "Thanks in advance", "Best", "Any help …". */
  CLOSES(
      "thanks|best|regards|cheers|sincerely|yours|greetings|thx|thank you|many thanks|kind regards"
          + "|best regards|looking forward|any help|any ideas|all the|warm regards|hope this");

  /**
   * Words at the start of a paragraph that are read, and the most words of a closing line. Chosen
   * by hand; SplitMeasureTest guards it.
   */
  private static final int MAX_WORDS = 4;

  /** Words that refer to something said before. */
  private static final Set<String> DEMONSTRATIVES = Set.of("these", "those", "this", "such");

  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> phrases;

  Opening(String phrases) {
    this.phrases = Set.of(Pattern.compile("\\|").split(phrases));
  }

  /**
   * Returns the openings of a paragraph; most have none or one.
   *
   * @param words number of words of the paragraph
   */
  static Set<Opening> of(String text, int words) {
    List<String> first = firstWords(text);
    Set<Opening> openings = EnumSet.noneOf(Opening.class);
    for (Opening opening : values()) {
      if (!first.isEmpty()
          && (opening.phrases.contains(first.getFirst())
              || (first.size() > 1
                  && opening.phrases.contains(first.getFirst() + " " + first.get(1))))) {
        openings.add(opening);
      }
    }
    boolean closingLine = openings.contains(CLOSES) && words <= MAX_WORDS;
    if (closingLine || first.stream().skip(1).anyMatch(DEMONSTRATIVES::contains)) {
      openings.remove(REACTS);
    }
    return openings;
  }

  /** Returns the first words in lower case; none if the text does not begin with a letter. */
  private static List<String> firstWords(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (words.size() < MAX_WORDS && word.find() && (word.start() == 0 || !words.isEmpty())) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}

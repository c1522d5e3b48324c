package org.commentindex.internal.split.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph and what it alone says about the start of a comment. Its first words are compared
 * with English ones only.
 *
 * @param text the paragraph, stripped, not blank
 * @param words number of words, separated by white space
 */
record Paragraph(String text, int words) {
  private static final Pattern SPACE = Pattern.compile("\\p{javaWhitespace}+");

  /** Most words of a "Re:" line that is only a heading, above the answer. Chosen by hand. */
  private static final int MAX_HEADING_WORDS = 12;

  /** Fewest words of a paragraph in quotation marks that quotes someone. Chosen by hand. */
  private static final int MIN_QUOTATION_WORDS = 5;

  /** Most words of a line that only thanks or greets. SplitMeasureTest guards it. */
  private static final int MAX_CLOSING_WORDS = 4;

  private static final Pattern LINK = Pattern.compile("[<(\\[]?(?:https?://|www\\.)\\S+");
  private static final Pattern LIST =
      Pattern.compile("(?:[-*•–+]|\\(?(?<number>\\d{1,3})[.)]|\\(?[a-z][.)])\\s.*", Pattern.DOTALL);
  private static final Pattern NAME_COLON = Pattern.compile("@?[\\w.-]{1,40}:");
  private static final Pattern HEADING =
      Pattern.compile("(?:(?:Re|RE|Aw|AW|Sv|SV|Antw|Odp|TR|Rif): |Re \\p{L}).*", Pattern.DOTALL);
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？][\"'”’)\\]*_»]*$|\\)[\"'”’)\\]*_»]*$");
  private static final Pattern YOU = word("you|your");

  private static final Pattern GREETING =
      first(
          "hi|hello|hey|dear|greetings|hallo|bonjour|hola|ciao|good morning|good afternoon"
              + "|good evening|good day");
  private static final Pattern REACTION =
      first(
          "yes|no|yeah|yep|nope|sure|right|exactly|indeed|correct|true|actually|unfortunately|well"
              + "|hm|hmm|hmmm|thanks|thank you|thx|ok|okay|great|nice|cool|awesome|wow|lol|love"
              + "|loved|interesting|agree|agreed|sorry|congrats|welcome|good|ah|oh");
  private static final Pattern FIRST_PERSON = first("i|my|imo|imho|personally|we|our");
  private static final Pattern CONTINUATION =
      first(
          "and|or|then|these|those|also|so|such|though|although|however|therefore|thus"
              + "|furthermore|moreover|additionally|otherwise|finally|lastly|first|firstly|second"
              + "|secondly|third|next|maybe|perhaps|more|in addition|for example|for instance"
              + "|because|besides|anyway|here|it|they|he|she|its|their|after|now|another|other|both"
              + "|all|edit|update|note|again|instead|similarly|likewise|overall|in short|in other"
              + "|that said|even|still|yet|once|where|while|but|if|when|as");
  private static final Pattern CLOSING =
      first(
          "thanks|best|regards|cheers|sincerely|yours|greetings|thx|thank you|many thanks"
              + "|kind regards|best regards|looking forward|any help|any ideas|all the|warm regards"
              + "|hope this");

  /** Refers to something said before in the same comment: "Yes, this model …". */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\p{L}+(?:\\P{L}+\\p{L}+){0,2}\\P{L}+(?:these|those|this|such)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  /** Returns a line as a paragraph. */
  static Paragraph of(String text) {
    return new Paragraph(text, (int) SPACE.splitAsStream(text).count());
  }

  private static Pattern first(String words) {
    return Pattern.compile(
        "(?:" + words.replace(" ", "\\P{L}+") + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
  }

  /** Returns true for a greeting: "Hello", "Dear". */
  boolean greets() {
    return GREETING.matcher(text).lookingAt();
  }

  /** Returns true for a reaction to someone: "Yes", "Thanks", "Great". */
  boolean reacts() {
    return REACTION.matcher(text).lookingAt()
        && !(closes() && words <= MAX_CLOSING_WORDS)
        && !POINTS_BACK.matcher(text).lookingAt();
  }

  /** Returns true if it begins with its author: "I think", "My take". */
  boolean isFirstPerson() {
    return FIRST_PERSON.matcher(text).lookingAt();
  }

  /** Returns true if it continues a thought: "And", "These", "More generally". */
  boolean continues() {
    return CONTINUATION.matcher(text).lookingAt();
  }

  /** Returns true if it ends a letter: "Thanks in advance", "Best", "Any help …". */
  boolean closes() {
    return CLOSING.matcher(text).lookingAt();
  }

  /** Returns true if it has the word "you" or "your". */
  boolean saysYou() {
    return YOU.matcher(text).find();
  }

  /** Returns true if this is a link and nothing else. */
  boolean isLink() {
    return words == 1 && LINK.matcher(text).matches();
  }

  boolean isListItem() {
    return LIST.matcher(text).matches();
  }

  /** Returns the number of a list item such as {@code 2. …} or {@code (2) …}; 0 for other text. */
  int itemNumber() {
    Matcher item = LIST.matcher(text);
    String number = item.matches() ? item.group("number") : null;
    return number == null ? 0 : Integer.parseInt(number);
  }

  /** Returns true if this is a name and a colon, as forums write above a quotation. */
  boolean isNameColon() {
    return words == 1 && NAME_COLON.matcher(text).matches();
  }

  /** Returns true if a leading {@code >} or quotation marks around it mark this as a quotation. */
  boolean isQuotation() {
    if (text.length() > 2 && text.charAt(0) == '>') {
      return text.charAt(1) != '>' && words > 1;
    }
    if (words < MIN_QUOTATION_WORDS) {
      return false;
    }
    String inner = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int mark = "\"'“‘«„「".indexOf(inner.charAt(0));
    return mark >= 0 && "\"'”’»“」".charAt(mark) == inner.charAt(inner.length() - 1);
  }

  /** Returns true if this begins like the subject of a reply, such as {@code Re: …}. */
  boolean isReHeading() {
    return HEADING.matcher(text).matches();
  }

  /** Returns true if this is only the subject of a reply, not the reply itself. */
  boolean isBareReHeading() {
    return words <= MAX_HEADING_WORDS
        && isReHeading()
        && !endsSentence()
        && text.indexOf(" - ") < 0;
  }

  /** Returns true if this ends with a colon or comma. */
  boolean endsOpen() {
    return endsWithColon() || text.endsWith(",") || text.endsWith("，");
  }

  boolean endsWithColon() {
    return text.endsWith(":") || text.endsWith("：");
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }
}

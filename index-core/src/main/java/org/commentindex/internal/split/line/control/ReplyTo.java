package org.commentindex.internal.split.line.control;

import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.WordBloomFilter;

/** Recognizes lines that name the person who is answered: {@code Replying to @ann}. */
public final class ReplyTo {
  /** Longest such line, in characters: a few words and two names. Chosen by hand. */
  private static final int MAX_LENGTH = 90;

  /** The first of the scripts that write no spaces between words. */
  private static final char FIRST_EAST_ASIAN = '\u3000';

  private static final Pattern FORM =
      LinePattern.compile(
          "(?iu)[\\[(↪↩→⤷> ]*(?:(?:reply|replying|replies|replied|responding|response|answering)"
              + " to|in (?:reply|response|answer) to|antwort (?:an|auf)|als antwort auf|en réponse"
              + " à|réponse à|en respuesta a|respuesta a|respondiendo a|em resposta a|in risposta"
              + " a|risposta a|in antwoord op|som svar (?:på|till|til)|svar (?:på|till|til)|w"
              + " odpowiedzi (?:na|do)|в ответ (?:на)?|ответ для|返信先:?|回复|回覆) ?@?\\S{name}(?:"
              + " \\S{name}){particles}");

  private static final Pattern INITIAL_AT_END = Pattern.compile(".+ \\p{Lu}\\.");
  private static final Pattern ARROW = LinePattern.compile("[↪↩→⤷▶▸›➜] ?\\S.{rest}");

  private static final String ARROWS = "↪↩→⤷▶▸›➜";

  /** Words of the form: each such line has one. Checked before the expression. */
  private static final WordBloomFilter WORDS =
      new WordBloomFilter(
          Set.of(
              "reply",
              "replying",
              "replies",
              "responding",
              "response",
              "answer",
              "answering",
              "antwort",
              "réponse",
              "respuesta",
              "respondiendo",
              "resposta",
              "risposta",
              "antwoord",
              "svar",
              "odpowiedzi",
              "ответ"));

  private ReplyTo() {}

  /** Returns true for {@code … Ann B.} */
  private static boolean endsWithInitial(String line) {
    return INITIAL_AT_END.matcher(line).matches();
  }

  /** Returns true for the words before the name of the person who is answered, without a name. */
  public static boolean isLabel(String line) {
    return line.length() <= MAX_LENGTH / 2 && !matches(line) && matches(line + " X");
  }

  /** Returns true if a line only names the person who is answered. */
  public static boolean matches(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_LENGTH
        && (".!?".indexOf(line.charAt(line.length() - 1)) < 0 || endsWithInitial(line))
        && ((ARROWS.indexOf(line.charAt(0)) >= 0 && ARROW.matcher(line).matches())
            || ((WORDS.anyIn(line) || line.charAt(0) >= FIRST_EAST_ASIAN)
                && FORM.matcher(line).matches()));
  }
}

package org.commentindex.internal.split.line.control;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.WordBloomFilter;
import org.jspecify.annotations.Nullable;

/** Recognizes the heading of an answer inside a review: {@code Response from the owner}. */
public final class OwnerResponse {
  /** Longest heading, in characters. Chosen by hand. */
  private static final int MAX_LENGTH = 80;

  private static final Pattern FORM =
      LinePattern.compile(
          "(?iu)(?:(?:developer|owner|seller|host|business|management|company|author|publisher)['’]?s?"
              + " (?:response|reply)|(?:response|reply) from (?:the )?(?:developer|owner|seller|host"
              + "|business|management|property|manufacturer|(?<name>\\p{Lu}[^.!?]{name}?))|(?:antwort von|réponse de|respuesta de|risposta di|resposta de|antwoord van)"
              + " (?<other>\\p{Lu}[^.!?]{name}?)|antwort"
              + " (?:vom|des) (?:inhaber|entwickler|anbieter|eigentümer)s?|réponse du (?:propriétaire"
              + "|développeur)|respuesta del (?:propietario|desarrollador))(?: ?[,·•|(].{phrase}| (?:\\d{1,2}|an?) \\p{L}{unit} ago)?");

  /** Words of the form: each such heading has one. Checked before the expression. */
  private static final WordBloomFilter WORDS =
      new WordBloomFilter(
          Set.of(
              "response",
              "reply",
              "antwort",
              "réponse",
              "respuesta",
              "risposta",
              "resposta",
              "antwoord"));

  private OwnerResponse() {}

  /** Returns true if a line is such a heading. */
  public static boolean matches(String line) {
    return line.length() <= MAX_LENGTH && WORDS.anyIn(line) && FORM.matcher(line).matches();
  }

  /** Returns the name in such a heading, or null if it names a role only. */
  public static @Nullable String name(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group("name") != null ? matcher.group("name") : matcher.group("other");
  }
}

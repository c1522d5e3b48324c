package org.commentindex.internal.text.page.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name at the start of sentences that say what the owner of an account did, such as "Ann
 * Lee commented on her own post." In scripts with capitals, a name ends before the first word in
 * small letters that is not part of names.
 */
final class ActorNames {
  /** Words in small letters that are within names. */
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "av", "bin", "bint", "da", "dal", "das", "de", "del", "della", "den", "der",
          "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "los", "op", "ten", "ter", "van",
          "vom", "von", "y", "zu", "zum", "zur", "'t");

  /** Words of the longest name; longer ones are sentences without a verb in small letters. */
  private static final int MAX_WORDS = 5;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private ActorNames() {}

  /** Returns the name that all sentences start with, or null if there is none. */
  static @Nullable String of(List<String> sentences) {
    String name = null;
    for (String sentence : sentences) {
      String next = of(sentence);
      if (next == null || (name != null && !name.equals(next))) {
        return null;
      }
      name = next;
    }
    return name;
  }

  private static @Nullable String of(String sentence) {
    List<String> words = new ArrayList<>();
    int named = 0;
    for (String word : BLANKS.split(sentence.strip())) {
      int first = word.codePointAt(0);
      boolean particle = PARTICLES.contains(word.toLowerCase(Locale.ROOT));
      if (Character.isUpperCase(first)) {
        words.add(word);
        named = words.size();
      } else if (particle && !words.isEmpty()) {
        words.add(word);
      } else {
        boolean ended = Character.isLowerCase(first) && named > 0 && named <= MAX_WORDS;
        return ended ? String.join(" ", words.subList(0, named)) : null;
      }
    }
    return null;
  }
}

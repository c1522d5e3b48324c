package org.commentindex.internal.forget;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalizes the names of authors. Hashes of the result are stored, so it never changes. */
public final class ForgottenName {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private ForgottenName() {}

  /**
   * Returns a name without differences in case, in compatibility characters and in white space.
   *
   * @return the name; empty if there is none
   */
  public static String normalized(@Nullable String author) {
    if (author == null) {
      return "";
    }
    String folded = Normalizer.normalize(author, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }
}

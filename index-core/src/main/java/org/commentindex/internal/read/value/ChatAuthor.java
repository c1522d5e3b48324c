package org.commentindex.internal.read.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes what is not part of a name from the names of a chat's authors. */
public final class ChatAuthor {
  /** A telephone number in place of a name: phones show it for members without a contact. */
  private static final Pattern PHONE =
      Pattern.compile("[~\\s\\u00a0]*\\+?[\\p{Nd}()\\s\\u00a0.\\u2011-]{7,25}");

  private static final Pattern MARKS =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private ChatAuthor() {}

  /** Returns the name without addresses and telephone numbers, or null if nothing is left. */
  public static @Nullable String of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String name = MARKS.matcher(written).replaceAll("").strip();
    return PHONE.matcher(name).matches() ? null : AuthorName.of(name);
  }
}

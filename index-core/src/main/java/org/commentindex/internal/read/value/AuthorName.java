package org.commentindex.internal.read.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes addresses and the marks of deleted accounts from the names of authors. */
public final class AuthorName {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[<(\\[]?(?<![\\w@])[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}[>)\\]]?"
              + "|\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b"
              + "|\\(?\\+[0-9][0-9 ().-]{5,22}[0-9]\\)?" // a telephone number
              + "|(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|[0-9a-fA-F:]{2,30}::[0-9a-fA-F:]{0,30}");

  /** A name with its server, as Hypothesis writes it. */
  private static final Pattern ACCOUNT = Pattern.compile("acct:([\\w.-]{1,60})@[\\w.-]{1,100}");

  /** What services show in the place of the name of a deleted account. */
  private static final Pattern DELETED =
      Pattern.compile(
          "(?i)\\[(?:deleted|removed|redacted|deleted user)\\]"
              + "|deleted (?:user|account)(?: ?#0{1,4}| [0-9a-f]{8})?");

  private AuthorName() {}

  /** Returns the name without addresses, or null if nothing is left. */
  public static @Nullable String of(@Nullable String name) {
    if (name == null || DELETED.matcher(name.strip()).matches()) {
      return null;
    }
    Matcher account = ACCOUNT.matcher(name);
    if (account.matches()) {
      return account.group(1);
    }
    // Each alternative of the pattern needs one of these characters, which most names lack.
    boolean suspect = name.chars().anyMatch(c -> "@.:+".indexOf(c) >= 0);
    String kept = suspect ? ADDRESS.matcher(name).replaceAll("") : name;
    return kept.isBlank() ? null : kept.strip();
  }
}

package org.commentindex.internal.read.base;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote it, without addresses: mail and network addresses stand where a name was meant to. */
public final class AuthorName {
  private static final Pattern PRIVATE =
      Pattern.compile(
          "[<(\\[]?(?<![\\w@])[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}[>)\\]]?"
              + "|\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b"
              + "|(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|[0-9a-fA-F:]{2,30}::[0-9a-fA-F:]{0,30}");

  private AuthorName() {}

  /** The name as it may be shown, or null if nothing but addresses is in it. */
  public static @Nullable String of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    boolean suspect = name.indexOf('@') >= 0 || name.indexOf('.') >= 0 || name.indexOf(':') >= 0;
    String shown = suspect ? PRIVATE.matcher(name).replaceAll("") : name;
    return shown.isBlank() ? null : shown.strip();
  }
}

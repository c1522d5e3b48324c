package org.commentindex.internal.split.line;

import java.util.Locale;
import java.util.Set;

/** Recognizes labels above a date that are not a commenter's name, such as "Joined". */
public final class FieldLabel {
  private static final Set<String> LABELS =
      Set.of(
          "joined",
          "join date",
          "registered",
          "start date",
          "thread starter",
          "last seen",
          "last activity",
          "posted",
          "posted by",
          "updated",
          "published",
          "date",
          "messages",
          "points",
          "reply with quote",
          "display modes");

  private FieldLabel() {}

  /** Returns true if a line is such a label, in any case. */
  public static boolean matches(String line) {
    return LABELS.contains(line.toLowerCase(Locale.ROOT));
  }
}

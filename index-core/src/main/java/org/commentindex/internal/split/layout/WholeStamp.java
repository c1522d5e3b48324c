package org.commentindex.internal.split.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date that is all a line says, but for its weekday and words such as "edited". */
final class WholeStamp {
  private static final Pattern DECORATION =
      Pattern.compile(
          "[\\p{P}\\p{S}\\s]|(?<!\\p{L})(?:edited|author|op|mod|pinned|posted|on|at|by author|permalink|link|utc|gmt|bearbeitet|modifiée?|editad[oa]|modificad[oa]|modificato|edytowan[eoy]|изменено|ред|düzenlendi|編集済み|已编辑|已編輯|수정됨|"
              + "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
              + "mo|di|mi|do|fr|sa|so|am|um|le|el|on)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private WholeStamp() {}

  static @Nullable Stamp of(String line) {
    Stamp stamp = line.length() > Names.longest() ? null : Stamps.find(line);
    boolean whole =
        stamp != null && DECORATION.matcher(stamp.without(line)).replaceAll("").isEmpty();
    return whole ? stamp : null;
  }
}

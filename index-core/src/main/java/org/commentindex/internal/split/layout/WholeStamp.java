package org.commentindex.internal.split.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date that is all a line says, but for its weekday and words such as "edited". */
final class WholeStamp {
  private static final Pattern DECORATION =
      Pattern.compile(
          "[\\p{P}\\p{S}\\s]|(?<!\\p{L})(?:edited|author|op|mod|app|bot|pinned|posted|on|at|by author|permalink|link|utc|gmt|bearbeitet|modifiée?|editad[oa]|modificad[oa]|modificato|edytowan[eoy]|изменено|ред|düzenlendi|編集済み|已编辑|已編輯|수정됨|"
              + "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
              + "mo|di|mi|do|fr|sa|so|am|um|le|el|on)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_TIME = 12;
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(:\\d{2})?((?: ?[AaPp]\\.?[Mm]\\.?)?)");

  private WholeStamp() {}

  static @Nullable Stamp of(String line) {
    Stamp stamp = line.length() > Names.longest() ? null : Stamps.find(line);
    return stamp != null && isAll(line, stamp) ? stamp : null;
  }

  /**
   * A date with the time that the next line says alone; null if it does not, or both are in one.
   */
  static @Nullable Stamp withTime(String day, Stamp stamp, String below) {
    boolean may = stamp.date() != null && below.length() <= LONGEST_TIME && day.indexOf(':') < 0;
    Matcher time = TIME.matcher(may ? below : "");
    if (!time.matches() || (time.group(2) == null && time.group(3).isEmpty())) {
      return null;
    }
    String minutes = time.group(2) == null ? ":00" : time.group(2);
    return Stamps.find(day + " " + time.group(1) + minutes + time.group(3));
  }

  /** Whether a line says nothing but this date. */
  static boolean isAll(String line, Stamp stamp) {
    return DECORATION.matcher(stamp.without(line)).replaceAll("").isEmpty();
  }
}

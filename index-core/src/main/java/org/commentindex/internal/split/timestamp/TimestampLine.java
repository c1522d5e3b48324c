package org.commentindex.internal.split.timestamp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.jspecify.annotations.Nullable;

/** Recognizes lines with only a timestamp, optionally with a weekday or a word such as "edited". */
public final class TimestampLine {
  private static final Pattern DECORATION =
      LinePattern.compile(
          "\\([月火水木金土日월화수목금토일]\\)|:[\\w+-]{shortcode}:|\\d{1,2}:\\d{2}(?:"
              + " ?[ap]\\.?m\\.?)?|[\\p{P}\\p{S}\\s]|(?<!\\p{L})(?:reply #\\d{1,6} on|edited|new|author|op|mod|app|bot|pinned|posted|written|on|at|by"
              + " author|permalink|link|utc|gmt|uhr|updated|answered|asked|commented|reviewed|added|aktualisiert|geantwortet|publié|mis"
              + " à jour|publicado|actualizado|bearbeitet|modifiée?|editad[oa]|modificad[oa]|modificato|edytowan[eoy]|изменено|ред|düzenlendi|編集済み|已编辑|已編輯|수정됨|"
              + "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
              + "mo|di|mi|do|fr|sa|so|am|um|le|el|on)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Longest time of day on a line of its own, in characters: "10:49 a.m." and a few more. */
  private static final int MAX_TIME_LENGTH = 12;

  /** Longest line, in characters: that of a name, which may be on the same line. */
  private static final int MAX_LENGTH = 50;

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(:\\d{2})?((?: ?[AaPp]\\.?[Mm]\\.?)?)");

  /** The words before the name of the person who edited a comment, after its date. */
  private static final String EDITED_BY = " · edited by ";

  /** The mark of a later edit and its date, after the date of a comment. */
  private static final Pattern EDITED_ON =
      Pattern.compile(
          "(?iu) ?[·•,(] ?(?:last )?(?:edited|bearbeitet|modifié|editado|modificato) .+");

  /**
   * The words before the date of a review in a shop: {@code Reviewed in Canada on March 5, 2024}.
   */
  private static final Pattern REVIEWED =
      LinePattern.compile(
          "(?:Reviewed in|Rezension aus|Bewertet in|Avis laissé en|Commenté (?:en|au)|Revisado en"
              + "|Reseñado en|Calificado en|Recensito in|Avaliado (?:no|na|em)|Beoordeeld in"
              + "|Recenserad i|Opinia z) .{name}? (?:on|vom|am|le|el|il|em|op|den|z dnia) ");

  private static final String REVIEWED_INITIALS = "RBACO";

  /** Shortest such line, in characters. */
  private static final int MIN_REVIEWED_LENGTH = 20;

  private TimestampLine() {}

  /** Returns the timestamp of a line that contains nothing else; null for any other line. */
  public static @Nullable Timestamp parse(String line) {
    int by = line.indexOf(EDITED_BY);
    if (by > 0) {
      return parse(line.substring(0, by));
    }
    if (line.length() >= MIN_REVIEWED_LENGTH
        && line.length() <= 2 * MAX_LENGTH
        && REVIEWED_INITIALS.indexOf(line.charAt(0)) >= 0) {
      Matcher reviewed = REVIEWED.matcher(line);
      if (reviewed.lookingAt()) {
        return parse(line.substring(reviewed.end()));
      }
    }
    Timestamp found = line.length() > MAX_LENGTH ? null : TimestampFinder.find(line);
    if (found != null && coversLine(line, found)) {
      return found;
    }
    int edited = found == null ? -1 : editedAt(line, found);
    if (edited > 0) {
      return parse(line.substring(0, edited));
    }
    return ShortAge.matches(line) ? new Timestamp(0, line.length(), null) : null;
  }

  /** Returns where the mark of an edit with its date begins behind a timestamp, or -1. */
  private static int editedAt(String line, Timestamp timestamp) {
    Matcher edited = EDITED_ON.matcher(line).region(timestamp.end(), line.length());
    return edited.lookingAt() && TimestampFinder.find(line.substring(timestamp.end())) != null
        ? timestamp.end()
        : -1;
  }

  /**
   * Returns a date combined with the time of day on the next line.
   *
   * @param day the line with the date
   * @param date the date found in it
   * @param below the next line
   * @return null if the date has a time already or the next line is not a time
   */
  public static @Nullable Timestamp withTime(String day, Timestamp date, String below) {
    boolean may = date.date() != null && below.length() <= MAX_TIME_LENGTH && day.indexOf(':') < 0;
    Matcher time = TIME.matcher(may ? below : "");
    if (!time.matches() || (time.group(2) == null && time.group(3).isEmpty())) {
      return null;
    }
    String minutes = time.group(2) == null ? ":00" : time.group(2);
    return TimestampFinder.find(day + " " + time.group(1) + minutes + time.group(3));
  }

  /** Returns true if a line contains only this timestamp. */
  public static boolean coversLine(String line, Timestamp timestamp) {
    return DECORATION.matcher(timestamp.removeFrom(line)).replaceAll("").isEmpty();
  }
}

package org.commentindex.internal.split.line;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.ButtonWord;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.TimestampLine;

/** Recognizes lines that may be the name of a commenter, and cleans such names. */
public final class NameLine {
  /**
   * Longest name, in characters. A larger value takes short sentences for names. Chosen by hand;
   * the pages of PagePasteTest guard it.
   */
  public static final int MAX_LENGTH = 50;

  /**
   * Most words in a name. Admits "Joan of the Marsh" and keeps most sentences out. Chosen by hand;
   * the pages of PagePasteTest guard it.
   */
  private static final int MAX_WORDS = 5;

  private static final Pattern INITIAL =
      LinePattern.compile(".*(?:(?<!\\p{L})\\p{L}{abbreviation}|, \\p{Lu}\\p{L}{suffix})\\.");

  /** A name whose end is hidden: {@code rut***}. */
  private static final Pattern MASKED = LinePattern.compile("[\\p{L}\\d._-]{masked}\\*\\*+");

  /** Characters that do not occur in names. */
  private static final String NEVER_IN_NAMES = "=;{}<>\\#|";

  /** Marks before and after a name that are not part of it. */
  private static final Pattern DECORATION =
      Pattern.compile(
          "^(?:u/|@|~|--+|\\[[–+-]\\]|[\\p{P}\\p{S}&&[^(\\[_]]+\\s+)++"
              + "|(?:\\s+[\\p{P}\\p{Sm}\\p{Sc}\\p{Sk}★☆✓✔✅▲▼&&[^)\\]]]+|[:,])$");

  /** Labels that are in the place of a name on some pages. */
  private static final Set<String> NOT_NAMES =
      Set.of(
          "yes",
          "no",
          "posted by",
          "unknown",
          "more",
          "read",
          "view",
          "view profile",
          "profile",
          "written",
          "logged",
          "posted",
          "updated",
          "reviewed",
          "date of visit",
          "top",
          "quote");

  private NameLine() {}

  /** Returns true if a line may be a name and nothing else. */
  public static boolean isLikely(String line) {
    if (line.isEmpty() || line.length() > MAX_LENGTH || !hasFewWords(line) || hasOtherForm(line)) {
      return false;
    }
    boolean open = ".!?:,…。".indexOf(line.charAt(line.length() - 1)) < 0;
    return (open || INITIAL.matcher(line).matches())
        && !Badge.matches(line)
        && !ActionRow.matches(line)
        && !CodeLine.matches(line)
        && !WidgetLine.matches(line)
        && !line.startsWith("r/")
        && VoteCount.find(line) == null
        && !(Character.isDigit(line.charAt(0)) && TimestampLine.parse(line) != null)
        && !(Character.isDigit(line.charAt(0)) && ButtonWord.isIn(line))
        && !NOT_NAMES.contains(line.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns true for a list item, a link, or a line with a character that does not occur in names.
   */
  private static boolean hasOtherForm(String line) {
    if ("-*•>".indexOf(line.charAt(0)) >= 0) {
      return true;
    }
    for (int i = 0; i < line.length(); i++) {
      if (NEVER_IN_NAMES.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return line.contains("www.") || line.contains("http:") || line.contains("https:");
  }

  private static boolean hasFewWords(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length() && words <= MAX_WORDS; i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words <= MAX_WORDS && line.codePoints().anyMatch(Character::isLetter);
  }

  /** Returns a name without the marks around it: {@code ann} for {@code [–]ann} or {@code @ann}. */
  public static String clean(String name) {
    String stripped = Lines.strip(name);
    return isUndecorated(stripped) || MASKED.matcher(stripped).matches()
        ? stripped
        : DECORATION.matcher(stripped).replaceAll("").replace("**", "").strip();
  }

  /** Returns true if no mark can be around a name. */
  private static boolean isUndecorated(String name) {
    return !name.isEmpty()
        && Character.isLetterOrDigit(name.charAt(0))
        && Character.isLetterOrDigit(name.charAt(name.length() - 1))
        && !name.startsWith("u/")
        && name.indexOf('*') < 0;
  }
}

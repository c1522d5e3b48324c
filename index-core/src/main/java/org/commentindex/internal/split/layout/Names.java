package org.commentindex.internal.split.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;

/** Lines and words that look like the name of somebody who comments. */
final class Names {
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_BADGE = 16;
  private static final int LONGEST_NOTE = 80;
  private static final Pattern INITIAL = Pattern.compile(".*(?<!\\p{L})\\p{L}{1,2}\\.");
  private static final String NOT_IN_NAMES = "=;{}<>\\#|";
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:u/|@|~|\\[[–+-]\\]|[\\p{P}\\p{S}&&[^(\\[_]]+\\s+)+"
              + "|(?:\\s+[\\p{P}\\p{Sm}\\p{Sc}\\p{Sk}★☆✓✔✅▲▼&&[^)\\]]]+|[:,])$");
  private static final Pattern WRITES =
      Pattern.compile(
          "(?:Writes |Liked by |Pinned by |Pinned comment|Subscriber|Paid|Founding|Stickied|Top \\d+% |Profile Badge |\\[?In reply to ).{0,60}|.{1,30} Award");

  private static final String[] WRITES_BEGINNINGS = {
    "Writes ", "Liked ", "Pinned ", "Subscr", "Paid", "Foundi", "Sticki", "Top ", "Profil",
    "In rep", "[In re"
  };

  /** What forums tell of a member beside each post. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?:Posts|Messages|Joined|Join Date|Location|From|Rank|Reputation|Reaction score|Points|Age|Registered"
              + "|Beiträge|Registriert|Wohnort|Inscription|Mensajes|Registrado): ?.{1,40}");

  private static final String EDITED_FORMS =
      "edited edit editado editada modifié modificado modificato bearbeitet bewerkt redigerad edytowany edytowana"
          + " edytowane edytowano изменено ред düzenlendi 編集済み 已编辑 已編輯 수정됨";
  private static final WordFilter EDITED_WORDS = new WordFilter(Set.of(EDITED_FORMS.split(" ")));
  private static final Pattern EDITED =
      Pattern.compile(
          "[\\p{P}\\s]*(?:last )?(?:"
              + EDITED_FORMS.replace(' ', '|')
              + ")[\\p{P}\\s]*(?:.{0,40} ago(?: by .{1,40})?|.{0,12})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> BADGES =
      Set.of(
          "·",
          "•",
          "-",
          "—",
          "author",
          "op",
          "mod",
          "app",
          "bot",
          "admin",
          "moderator",
          "edited",
          "pinned",
          "staff",
          "(edited)",
          "avatar",
          "profile picture",
          "verified",
          "owner",
          "maintainer",
          "contributor",
          "developer",
          "reporter",
          "member",
          "collaborator",
          "stickied comment",
          "solution",
          "award",
          "top fan",
          "·edited");

  private Names() {}

  /** The longest name there is, in characters. */
  static int longest() {
    return LONGEST;
  }

  /** Whether a line may be a name and nothing else. */
  static boolean isLikely(String line) {
    if (line.isEmpty() || line.length() > LONGEST || !isFewWords(line) || isNoName(line)) {
      return false;
    }
    boolean open = ".!?:,…。".indexOf(line.charAt(line.length() - 1)) < 0;
    return (open || INITIAL.matcher(line).matches()) && !isBadge(line) && !Buttons.isKnown(line);
  }

  /** Whether it has signs that names have not, or is a link or an item. */
  private static boolean isNoName(String line) {
    if ("-*•>".indexOf(line.charAt(0)) >= 0) {
      return true;
    }
    for (int i = 0; i < line.length(); i++) {
      if (NOT_IN_NAMES.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return line.contains("www.") || line.contains("http:") || line.contains("https:");
  }

  /** Whether it has letters and is of few runs without spaces. */
  private static boolean isFewWords(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length() && words <= MOST_WORDS; i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words <= MOST_WORDS && line.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether a line is what pages put beside a name. */
  static boolean isBadge(String line) {
    int length = line.length();
    if (length == 0 || length > LONGEST_NOTE) {
      return false;
    }
    if (length <= LONGEST_BADGE && BADGES.contains(line.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean writes = line.endsWith(" Award");
    for (String beginning : WRITES_BEGINNINGS) {
      writes |= line.startsWith(beginning);
    }
    return (writes && WRITES.matcher(line).matches())
        || (line.indexOf(':') > 0 && PROFILE.matcher(line).matches())
        || isEdited(line);
  }

  /** Whether a line says that a comment was changed, and no more. */
  static boolean isEdited(String line) {
    return line.length() <= LONGEST_NOTE
        && EDITED_WORDS.anyIn(line)
        && EDITED.matcher(line).matches();
  }

  /** A name without the marks around it. */
  static String clean(String name) {
    String stripped = Lines.strip(name);
    return isBare(stripped)
        ? stripped
        : AROUND.matcher(stripped).replaceAll("").replace("**", "").strip();
  }

  /** Whether there can be nothing around it. */
  private static boolean isBare(String name) {
    return !name.isEmpty()
        && Character.isLetterOrDigit(name.charAt(0))
        && Character.isLetterOrDigit(name.charAt(name.length() - 1))
        && !name.startsWith("u/")
        && name.indexOf('*') < 0;
  }
}

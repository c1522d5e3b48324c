package org.commentindex.internal.split.line.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.WordBloomFilter;

/**
 * Recognizes lines that pages show next to a commenter's name: roles ("Moderator"), awards, profile
 * fields ("Joined: 2019") and marks of an edited comment.
 */
public final class Badge {
  /** Longest badge of the fixed list, in characters. */
  private static final int MAX_FIXED_LENGTH = 24;

  /**
   * Longest badge, profile field or mark of an edit, in characters. Chosen by hand; the pages of
   * PagePasteTest guard it.
   */
  private static final int MAX_LENGTH = 80;

  private static final Pattern PHRASE =
      LinePattern.compile(
          "(?:Writes |Liked by |Pinned by |Pinned comment|Subscriber|Paid|Founding|Stickied|Top"
              + " \\d+% |Profile Badge |\\[?In reply to |Local Guide).{title}|.{phrase}"
              + " Award|.{title}(?:Verified Purchase|Verifizierter Kauf|Achat vérifié|Compra"
              + " verificada|Acquisto verificato)(?:Vine .{title})?");

  /** The starts of the phrases. Checked before the expression, which is slow. */
  private static final String[] PHRASE_PREFIXES = {
    "Writes ", "Liked ", "Pinned ", "Subscr", "Paid", "Foundi", "Sticki", "Top ", "Profil",
    "In rep", "[In re", "Local "
  };

  /** Fields of a member's profile, which forums show next to each post. */
  private static final Pattern PROFILE =
      LinePattern.compile(
          "(?:Posts|Messages|Joined|Join Date|Location|From|Rank|Reputation|Reaction"
              + " score|Points|Age|Registered|Beiträge|Registriert|Wohnort|Inscription|Mensajes|Registrado):"
              + " ?.{name}");

  /** The number of contributions of a member: {@code 14 reviews · 3 photos}. */
  private static final Pattern CONTRIBUTIONS =
      LinePattern.compile(
          "(?:\\d[\\d.,]* (?:reviews?|photos?|ratings?|contributions?|helpful votes?|followers?"
              + "|products in account|answers?|friends?|hrs on record|(?:gold|silver|bronze) badges?"
              + "|bewertung(?:en)?|rezension(?:en)?|fotos?|avis|reseñas?|opini(?:ón|ones)|recension[ei]"
              + "|avaliaç(?:ão|ões)|beoordeling(?:en)?)(?: [·•|] |$)){counters}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The mark of a group beside a name: {@code [KILN]}. */
  private static final Pattern GROUP = LinePattern.compile("\\[[A-Z0-9]{group}\\]");

  private static final String EDITED_FORMS =
      "edited edit editado editada modifié modificado modificato bearbeitet bewerkt redigerad"
          + " edytowany edytowana edytowane edytowano изменено ред düzenlendi 編集済み 已编辑 已編輯 수정됨";
  private static final WordBloomFilter EDITED_WORDS =
      new WordBloomFilter(Set.of(EDITED_FORMS.split(" ")));
  private static final Pattern EDITED =
      LinePattern.compile(
          "[\\p{P}\\s]*(?:last )?(?:"
              + EDITED_FORMS.replace(' ', '|')
              + ")[\\p{P}\\s]*(?:.{rest} ago(?: by .{name})?|.{word})",
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
          "top contributor",
          "rising contributor",
          "rising fan",
          "group expert",
          "all-star contributor",
          "most relevant",
          "follow",
          "verifiziert",
          "auf einladung",
          "vérifié",
          "sur invitation",
          "verificada",
          "verificado",
          "verificata",
          "verified account",
          "local guide",
          "verified buyer",
          "op ·",
          "· creator",
          "· author",
          "creator",
          "recommended",
          "not recommended",
          "more_vert",
          "verified purchase",
          "leader",
          "regular",
          "commenter",
          "guardian pick",
          "staff pick",
          "nyt pick",
          "reader pick",
          "times pick",
          "·edited",
          "verfasser",
          "verfasserin",
          "verfasser/in",
          "autor/in",
          "maker",
          "hunter",
          "📌",
          "top-fan",
          "folgen",
          "auteur",
          "super fan",
          "suivre",
          "autor",
          "autora",
          "fan destacado",
          "seguir",
          "autore",
          "segui",
          "автор",
          "подписаться",
          "community moderator");

  private Badge() {}

  /** Returns true if a line is a badge, a profile field or a mark of an edit. */
  public static boolean matches(String line) {
    int length = line.length();
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    if (length <= MAX_FIXED_LENGTH && BADGES.contains(line.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean mayBePhrase =
        line.endsWith(" Award") || line.contains("erifi") || line.contains("vérifié");
    for (String prefix : PHRASE_PREFIXES) {
      mayBePhrase |= line.startsWith(prefix);
    }
    return (mayBePhrase && PHRASE.matcher(line).matches())
        || (line.indexOf(':') > 0 && PROFILE.matcher(line).matches())
        || (line.charAt(0) == '[' && GROUP.matcher(line).matches())
        || (Character.isDigit(line.charAt(0)) && CONTRIBUTIONS.matcher(line).matches())
        || isEditedMark(line);
  }

  /** Returns true for the mark of a comment that the editors chose: {@code NYT Pick}. */
  public static boolean isPick(String line) {
    return line.endsWith(" Pick") && matches(line);
  }

  /** Returns true if a line only says that a comment was edited, and perhaps when. */
  public static boolean isEditedMark(String line) {
    return line.length() <= MAX_LENGTH
        && EDITED_WORDS.anyIn(line)
        && EDITED.matcher(line).matches();
  }
}

package org.commentindex.internal.split.line.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.WordBloomFilter;

/** Recognizes the text of a picture next to a name: "AF", "Ann's avatar", "Photo of Ann". */
public final class AvatarLine {
  /** Longest such line, in characters: a name and a few words. Chosen by hand. */
  private static final int MAX_LENGTH = 90;

  /** Most initials. */
  private static final int MAX_INITIALS = 3;

  private static final Pattern FORM =
      LinePattern.compile(
          "(?iu)(?:user )?avatar(?: of .{name}| for .{name})?|.{name}['’]s? (?:user )?(?:avatar|profile"
              + " (?:picture|photo|image)|photo|picture)|(?:profile )?(?:photo|picture|image|pic)"
              + " (?:for|of) .{name}|profile (?:picture|photo|image|pic)|view .{name}['’]s?"
              + " (?:profile|graphic link)|photo de profil de .{name}|profilbild von .{name}|foto (?:del?|do)"
              + " perfil de .{name}|avatar (?:von|de|del|di|van|av) .{name}|imagem? de perfil de .{name}"
              + "|imagen de perfil de .{name}|immagine del profilo di .{name}|profielfoto van .{name}"
              + "|zdjęcie profilowe .{name}|аватар .{name}|go to .{name}['’]s profile|.{name} profile (?:picture|photo)"
              + "|no (?:alternative text description|alt text).{rest}|status is"
              + " (?:online|offline|reachable)|u/\\S{name} avatar|\\S.{rest} is (?:offline|online(?: now)?)");

  /** Words of the form: each such line has one. Checked before the expression. */
  private static final WordBloomFilter WORDS =
      new WordBloomFilter(
          Set.of(
              "avatar",
              "profile",
              "photo",
              "picture",
              "image",
              "pic",
              "graphic",
              "profil",
              "profilbild",
              "perfil",
              "profilo",
              "profielfoto",
              "profilowe",
              "аватар",
              "alt",
              "alternative",
              "status",
              "offline",
              "online"));

  private AvatarLine() {}

  /** Returns true for words that pages write for a picture of a person. */
  public static boolean matches(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_LENGTH
        && WORDS.anyIn(line)
        && FORM.matcher(line).matches();
  }

  /** Returns true if a line has only the initials of a name: {@code AF} above {@code Ann Fern}. */
  public static boolean isInitials(String line, String name) {
    if (line.isEmpty()
        || name.length() <= line.length()
        || line.codePointCount(0, line.length()) > MAX_INITIALS) {
      return false;
    }
    String initials = line.toLowerCase(Locale.ROOT);
    String whole = name.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int i = 0; i < initials.length(); ) {
      int c = initials.codePointAt(i);
      int at = i == 0 ? whole.indexOf(c) : indexAfterStart(whole, c, from);
      if (at < 0 || (i == 0 && at > 0)) {
        return false;
      }
      from = at + 1;
      i += Character.charCount(c);
    }
    return line.equals(line.toUpperCase(Locale.ROOT));
  }

  /** Returns where a later part of a name begins with a character, or -1. */
  private static int indexAfterStart(String name, int c, int from) {
    for (int at = name.indexOf(c, from); at >= 0; at = name.indexOf(c, at + 1)) {
      if (at == 1 || !Character.isLetter(name.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }
}

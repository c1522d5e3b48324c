package org.commentindex.internal.url;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that begin with a host and have neither scheme nor {@code www.}, such as {@code
 * example.org/path}.
 *
 * <p>Most words with a dot inside are none: file names, names in programs, sentences without a
 * space between them. So the rules refuse what is doubtful. A link that is missed here can still be
 * found by its words; a file name listed among the cited sites is wrong.
 */
final class BareDomains {
  // Characters before or after a host that make it part of something else: an e-mail address, a
  // path, an option, a call.
  private static final String NOT_BEFORE = "@/\\_:#$%&=+~-.";
  private static final String NOT_AFTER = "@\\_(=$%&+~[{#";

  // Suffixes that stand for a site even when no path follows. In the others a registry's suffix is
  // also a word (is, it, so, to), a file's ending (py, rs, md) or a name in programs (io, name).
  private static final Set<String> PLAIN = Set.of("com", "org", "net", "edu", "gov", "mil");

  // Endings of files that are suffixes too: "main.rs/lib.rs" offers a choice of two files.
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "py", "rs", "md", "sh", "pl", "pm", "ps", "cc", "so", "st", "ml", "mm", "zip", "mov",
          "java", "app", "bin", "bat", "cpp", "cab", "dot", "foo", "name", "info", "in", "hs",
          "do");

  // Hosts with such an ending that people do cite without a scheme.
  private static final Set<String> FILE_LIKE_HOSTS =
      Set.of("docs.rs", "brew.sh", "transfer.sh", "obsidian.md", "hackmd.io");

  // First words that belong to a program: this.org(), ASP.net, java.net.URL.
  private static final Set<String> CODE =
      Set.of("this", "self", "super", "java", "javax", "system", "asp", "ado", "vb", "std");

  private static final Pattern LABELS =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*\\p{L}");

  // Scripts written without spaces: a host would run into the words around it.
  private static final Set<UnicodeScript> NO_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int MAX_HOST = 253;

  private BareDomains() {}

  /** Adds the links that stand in this part of the text, in order. */
  static void addTo(List<LinkFinder.Place> places, String text, int from, int to) {
    int floor = from;
    int dot = text.indexOf('.', from, to);
    while (dot >= 0) {
      int start = dot;
      while (start > floor && isHostCharacter(text.charAt(start - 1))) {
        start--;
      }
      int end = dot + 1;
      while (end < to && isHostCharacter(text.charAt(end))) {
        end++;
      }
      floor = Math.max(end, linkEnd(text, start, end, to));
      if (floor > end || isLinkWithoutTail(text, start, end)) {
        places.add(new LinkFinder.Place(start, floor > end ? floor : hostEnd(text, start, end)));
      }
      dot = text.indexOf('.', floor, to);
    }
  }

  private static boolean isHostCharacter(char c) {
    if (c < 0x80) {
      return c == '.'
          || c == '-'
          || (c >= '0' && c <= '9')
          || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
    return Character.isLetterOrDigit(c) && (c < 0xE00 || !NO_SPACES.contains(UnicodeScript.of(c)));
  }

  /** Where a link with a path, a query or a fragment ends; 0 if there is none. */
  private static int linkEnd(String text, int start, int end, int to) {
    if (!hasTail(text, end, to) || !isHostAt(text, start, end)) {
      return 0;
    }
    String host = text.substring(start, end);
    boolean file = FILE_ENDINGS.contains(Sites.lastLabel(host)) && !FILE_LIKE_HOSTS.contains(host);
    if (file || isCode(host) || !isRegistered(host)) {
      return 0;
    }
    int last = LinkFinder.endOfBareLink(text, start, to);
    return Address.parse(text.substring(start, Math.max(start, last))) == null ? 0 : last;
  }

  /**
   * A slash with something behind it, perhaps after a port; or a query. Not a fragment alone:
   * {@code example.github.io#12} is an issue of that repository.
   */
  private static boolean hasTail(String text, int end, int to) {
    int i = end;
    if (i < to && text.charAt(i) == ':') {
      do {
        i++;
      } while (i < to && i < end + 7 && Character.isDigit(text.charAt(i)));
    }
    if (i + 1 >= to || "/?".indexOf(text.charAt(i)) < 0) {
      return false;
    }
    char next = text.charAt(i + 1);
    return Character.isLetterOrDigit(next) || "@~_-%#?!$".indexOf(next) >= 0;
  }

  private static boolean isLinkWithoutTail(String text, int start, int end) {
    int last = hostEnd(text, start, end);
    if (last - start > MAX_HOST) {
      return false;
    }
    String host = text.substring(start, last);
    boolean port =
        last + 1 < text.length()
            && text.charAt(last) == ':'
            && Character.isDigit(text.charAt(last + 1));
    return !port
        && hasPlainSuffix(host, host.regionMatches(true, 0, "www.", 0, 4))
        && !isCode(host)
        && isHostAt(text, start, last);
  }

  private static boolean isCode(String host) {
    return CODE.contains(host.substring(0, host.indexOf('.')).toLowerCase(Locale.ROOT));
  }

  private static boolean hasPlainSuffix(String host, boolean www) {
    String suffix = Sites.lastLabel(host);
    // "ASP.NET", "the end.Com": in a host that somebody typed the suffix is in lower case.
    if (PLAIN.contains(www ? suffix.toLowerCase(Locale.ROOT) : suffix)) {
      return host.length() > suffix.length();
    }
    // "co.uk", "com.au": nobody writes these by chance.
    boolean country =
        suffix.length() == 2
            && suffix.equals(suffix.toLowerCase(Locale.ROOT))
            && host.indexOf('.') < host.length() - suffix.length() - 1;
    String registry = country ? Sites.publicSuffix(host.toLowerCase(Locale.ROOT)) : null;
    return registry != null && registry.indexOf('.') > 0 && registry.length() < host.length();
  }

  /** A dot at the end closes the sentence. */
  private static int hostEnd(String text, int start, int end) {
    int last = end;
    while (last > start && ".-".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static boolean isHostAt(String text, int start, int end) {
    if (end - start > MAX_HOST || end - start < 4) {
      return false;
    }
    boolean before = start > 0 && NOT_BEFORE.indexOf(text.charAt(start - 1)) >= 0;
    boolean after = end < text.length() && NOT_AFTER.indexOf(text.charAt(end)) >= 0;
    return !before && !after && LABELS.matcher(text).region(start, end).matches();
  }

  private static boolean isRegistered(String host) {
    String suffix = Sites.lastLabel(host);
    if (!suffix.equals(suffix.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String normal = Hosts.normalize(host);
    return normal != null && Sites.publicSuffix(normal) != null && !Sites.isPublicSuffix(normal);
  }
}

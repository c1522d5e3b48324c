package org.commentindex.internal.url;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.url.canonical.HostNames;
import org.commentindex.internal.url.canonical.RegisteredDomains;
import org.commentindex.internal.url.canonical.WebAddress;

/**
 * Finds links that have neither a scheme nor {@code www.}, such as {@code example.org/path}.
 *
 * <p>Most words with a dot inside are not links but file names, identifiers, or sentences without a
 * space between them. The rules prefer precision: a missed link can still be found by its words,
 * while a file name among the cited sites is an error.
 */
final class SchemelessLinks {
  // Characters before or after a host that make it part of an e-mail address, a path, an option or
  // a call.
  private static final String NOT_BEFORE = "@/\\_:#$%&=+~-.";
  private static final String NOT_AFTER = "@\\_(=$%&+~[{#";

  // Top-level domains accepted without a path. Others are also words (is, it, so, to), file
  // extensions (py, rs, md) or identifiers (io, name).
  private static final Set<String> PLAIN = Set.of("com", "org", "net", "edu", "gov", "mil");

  // File extensions that are also top-level domains: "main.rs/lib.rs" means two files.
  private static final Set<String> FILE_EXTENSIONS =
      Set.of(
          "py", "rs", "md", "sh", "pl", "pm", "ps", "cc", "so", "st", "ml", "mm", "zip", "mov",
          "java", "app", "bin", "bat", "cpp", "cab", "dot", "foo", "name", "info", "in", "hs",
          "do");

  // Hosts with such an extension that are often cited without a scheme.
  private static final Set<String> FILE_LIKE_HOSTS =
      Set.of("docs.rs", "brew.sh", "transfer.sh", "obsidian.md", "hackmd.io");

  // First labels of identifiers: this.org(), ASP.net, java.net.URL.
  private static final Set<String> CODE =
      Set.of("this", "self", "super", "java", "javax", "system", "asp", "ado", "vb", "std");

  private static final Pattern LABELS =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,30}\\p{L}[\\p{L}\\p{N}-]*\\p{L}");

  // Scripts written without spaces, in which a host has no visible boundary.
  private static final Set<UnicodeScript> NO_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Maximum length of a host in characters (RFC 1035). */
  private static final int MAX_HOST = 253;

  /** Length in characters of the shortest host, such as {@code t.co}. */
  private static final int MIN_HOST = 4;

  /** Schemes with a slash too few, or with backslashes. */
  private static final List<String> ONE_SLASH =
      List.of("http:/", "https:/", "http:\\\\", "https:\\\\");

  private SchemelessLinks() {}

  /** Adds the spans of the links in [from, to), in order of offset. */
  static void addTo(List<LinkFinder.UrlSpan> spans, String text, int from, int to) {
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
        int last = floor > end ? floor : hostEnd(text, start, end);
        spans.add(new LinkFinder.UrlSpan(startOfScheme(text, start), last));
      }
      dot = text.indexOf('.', floor, to);
    }
  }

  /** Returns the start of {@code http:/} or {@code https:/} before a host, or the host's start. */
  private static int startOfScheme(String text, int host) {
    for (String scheme : ONE_SLASH) {
      int start = host - scheme.length();
      boolean word = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
      if (start >= 0 && !word && text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return start;
      }
    }
    return host;
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

  /** Returns the end offset of a link with a path or a query, or 0 if there is none. */
  private static int linkEnd(String text, int start, int end, int to) {
    if (!hasTail(text, end, to) || !isHostAt(text, start, end)) {
      return 0;
    }
    String host = text.substring(start, end);
    boolean file =
        FILE_EXTENSIONS.contains(RegisteredDomains.lastLabel(host))
            && !FILE_LIKE_HOSTS.contains(host);
    if (file || isCode(host) || !isRegistered(host)) {
      return 0;
    }
    int last = LinkFinder.endOfBareLink(text, start, to);
    return WebAddress.parse(text.substring(start, Math.max(start, last))) == null ? 0 : last;
  }

  /**
   * Returns true if a path or a query follows the host, after an optional port. A fragment alone is
   * not enough: {@code example.github.io#12} is an issue of that repository.
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
    String suffix = RegisteredDomains.lastLabel(host);
    // Not "ASP.NET" nor "the end.Com": people type top-level domains in lower case.
    if (PLAIN.contains(www ? suffix.toLowerCase(Locale.ROOT) : suffix)) {
      return host.length() > suffix.length();
    }
    // "co.uk", "com.au": never words.
    boolean country =
        suffix.length() == 2
            && suffix.equals(suffix.toLowerCase(Locale.ROOT))
            && host.indexOf('.') < host.length() - suffix.length() - 1;
    String registry =
        country ? RegisteredDomains.publicSuffix(host.toLowerCase(Locale.ROOT)) : null;
    return registry != null && registry.indexOf('.') > 0 && registry.length() < host.length();
  }

  /** Returns the end offset without trailing dots, which end sentences, and hyphens. */
  private static int hostEnd(String text, int start, int end) {
    int last = end;
    while (last > start && ".-".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static boolean isHostAt(String text, int start, int end) {
    if (end - start > MAX_HOST || end - start < MIN_HOST) {
      return false;
    }
    boolean before =
        start > 0
            && NOT_BEFORE.indexOf(text.charAt(start - 1)) >= 0
            && startOfScheme(text, start) == start;
    boolean after = end < text.length() && NOT_AFTER.indexOf(text.charAt(end)) >= 0;
    return !before && !after && LABELS.matcher(text).region(start, end).matches();
  }

  private static boolean isRegistered(String host) {
    String suffix = RegisteredDomains.lastLabel(host);
    if (!suffix.equals(suffix.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String normal = HostNames.normalize(host);
    return normal != null
        && RegisteredDomains.publicSuffix(normal) != null
        && !RegisteredDomains.isPublicSuffix(normal);
  }
}

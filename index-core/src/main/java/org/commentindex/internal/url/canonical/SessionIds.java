package org.commentindex.internal.url.canonical;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes session ids in addresses: they identify the visit of a reader, not the page. */
final class SessionIds {
  // Servlet containers and others append it to the path, before the query: ";jsessionid=0A1B".
  private static final Pattern IN_PATH =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/;]*", Pattern.CASE_INSENSITIVE);

  // ASP.NET without cookies: a segment of 24 characters, "/(S(lit3py55t21z5v55vlm25s55))/page".
  private static final Pattern SEGMENT = Pattern.compile("/\\(S\\([a-z0-9]{24}\\)\\)(?=/|$)");

  /** Names that also select pages: "?sid=5" is a story. */
  private static final Set<String> AMBIGUOUS =
      Set.of("sid", "s", "session", "sessionid", "session_id", "sess");

  /**
   * A session id: 16 or more letters and digits, both of them in it. phpBB and vBulletin write 32
   * hexadecimal digits, PHP 26 or more; the ids of pages are numbers or words. Chosen by hand.
   */
  private static final Pattern VALUE =
      Pattern.compile("(?=[^0-9]*[0-9])(?=[^a-zA-Z]*[a-zA-Z])[0-9a-zA-Z]{16,}");

  /** "s" is a search on many sites: only the 32 hexadecimal digits of vBulletin are a session. */
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  private SessionIds() {}

  /** Returns a path without session ids. */
  static String removeFromPath(String path) {
    String stripped = path.indexOf(';') < 0 ? path : IN_PATH.matcher(path).replaceAll("");
    return stripped.contains("/(S(") ? SEGMENT.matcher(stripped).replaceAll("") : stripped;
  }

  /** Returns true if a parameter with a name that may mean something else is a session id. */
  static boolean isSession(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    return AMBIGUOUS.contains(lower) && (lower.equals("s") ? MD5 : VALUE).matcher(value).matches();
  }
}

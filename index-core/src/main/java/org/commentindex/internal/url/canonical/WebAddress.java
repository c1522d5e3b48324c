package org.commentindex.internal.url.canonical;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address, split into its parts and normalized as far as RFC 3986 allows without knowing the
 * site. Immutable.
 *
 * @param scheme {@code https}, which {@code http} is mapped to, or {@code ftp}
 * @param host normalized by {@link HostNames#normalize}
 * @param port without the colon; empty for the default port
 * @param path starts with a slash and has no dot segments
 * @param query without the question mark; empty if there is none
 * @param fragment without the number sign; empty if there is none
 */
public record WebAddress(
    String scheme, String host, String port, String path, String query, String fragment) {

  private static final int FTP_PORT = 21;
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_PORT_DIGITS = 5;

  // One slash is accepted: archives and some editors collapse the second one. Backslashes as well,
  // as in browsers.
  private static final Pattern SCHEME =
      Pattern.compile("(https?|ftp):[/\\\\]{1,2}(?![/\\\\])", Pattern.CASE_INSENSITIVE);

  // Browsers ignore tabs and line breaks (WHATWG URL standard). Marks of writing direction, which
  // chats and word processors put around addresses, have no meaning in them; escaped, they are
  // dropped at the end only, since a title may contain them.
  private static final String IGNORED =
      "\t\n\r\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff";

  /** The longest run of escaped marks that is removed: each has at most nine characters. */
  private static final int MAX_ESCAPED_MARKS = 36;

  private static final Pattern IGNORED_AT_END =
      Pattern.compile(
          "(?:%E2%80%(?:8[BEF]|A[A-E])|%E2%81%A[06-9]|%D8%9C|%EF%BB%BF)+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKDOWN_ESCAPE = Pattern.compile("\\\\([_*~()\\[\\]])");

  public WebAddress {
    Objects.requireNonNull(scheme, "scheme == null");
    Objects.requireNonNull(host, "host == null");
    Objects.requireNonNull(port, "port == null");
    Objects.requireNonNull(path, "path == null");
    Objects.requireNonNull(query, "query == null");
    Objects.requireNonNull(fragment, "fragment == null");
  }

  /**
   * Parses an address. Without a scheme it must start with {@code //}, with a host that contains a
   * dot, or with {@code localhost}.
   *
   * @return null if the text is not an address, or has a scheme other than http, https and ftp
   */
  public static @Nullable WebAddress parse(String text) {
    String address = MARKDOWN_ESCAPE.matcher(withoutIgnored(text)).replaceAll("$1");
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.lookingAt()) {
      boolean ftp = scheme.group(1).equalsIgnoreCase("ftp");
      return afterScheme(ftp ? "ftp" : "https", address.substring(scheme.end()));
    }
    if (address.startsWith("//")) {
      return afterScheme("https", address.substring(2));
    }
    String authority = address.substring(0, firstOf(address, "/?#", 0));
    if (authority.contains("@") || authority.endsWith(":")) {
      return null; // an e-mail address, or another scheme
    }
    WebAddress guess = afterScheme("https", address);
    boolean named = guess != null && (guess.host.contains(".") || guess.host.equals("localhost"));
    return named ? guess : null;
  }

  /** Returns an address without the characters that browsers ignore, and direction marks. */
  public static String withoutIgnored(String address) {
    StringBuilder visible = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if ((c > '\r' && c < 0x80) || IGNORED.indexOf(c) < 0) {
        visible.append(c);
      }
    }
    String stripped = visible.toString().strip();
    int from = Math.max(0, stripped.length() - MAX_ESCAPED_MARKS);
    if (stripped.indexOf('%', from) < 0) {
      return stripped;
    }
    Matcher marks = IGNORED_AT_END.matcher(stripped).region(from, stripped.length());
    return marks.find() ? stripped.substring(0, marks.start()) : stripped;
  }

  private static @Nullable WebAddress afterScheme(String scheme, String rest) {
    int end = firstOf(rest, "/?#", 0);
    String authority = rest.substring(0, end);
    // User name and password identify the reader, not the page.
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    String host = HostNames.normalize(colon < 0 ? authority : authority.substring(0, colon));
    String port = port(colon < 0 ? "" : authority.substring(colon + 1), scheme);
    if (host == null || port == null) {
      return null;
    }
    int hash = firstOf(rest, "#", end);
    int mark = Math.min(firstOf(rest, "?", end), hash);
    return new WebAddress(
        scheme,
        host,
        port,
        withoutDotSegments(
            SessionIds.removeFromPath(PercentEncoding.normalize(rest.substring(end, mark)))),
        mark == hash ? "" : PercentEncoding.normalize(rest.substring(mark + 1, hash)),
        hash == rest.length() ? "" : PercentEncoding.normalize(rest.substring(hash + 1)));
  }

  private static int firstOf(String text, String characters, int from) {
    int i = from;
    while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static @Nullable String port(String digits, String scheme) {
    if (digits.length() > MAX_PORT_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    if (digits.isEmpty()) {
      return "";
    }
    int port = Integer.parseInt(digits);
    boolean isDefault =
        scheme.equals("ftp") ? port == FTP_PORT : port == HTTP_PORT || port == HTTPS_PORT;
    return isDefault ? "" : port > MAX_PORT ? null : Integer.toString(port);
  }

  /** Removes dot segments (RFC 3986, section 5.2.4) and adds a missing first slash. */
  private static String withoutDotSegments(String path) {
    if (path.isEmpty()) {
      return "/";
    }
    if (!path.contains("/.")) {
      return path.startsWith("/") ? path : "/" + path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up) {
        kept.pollLast();
      }
      if (!up && !segments[i].equals(".")) {
        kept.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  WebAddress withHost(String newHost) {
    return new WebAddress(scheme, newHost, port, path, query, fragment);
  }

  WebAddress withPath(String newPath) {
    return new WebAddress(scheme, host, port, newPath, query, fragment);
  }

  WebAddress withQuery(String newQuery) {
    return new WebAddress(scheme, host, port, path, newQuery, fragment);
  }

  WebAddress withFragment(String newFragment) {
    return new WebAddress(scheme, host, port, path, query, newFragment);
  }

  /** Returns the address of a page that host and path identify. */
  static WebAddress page(String host, String path) {
    return new WebAddress("https", host, "", path, "", "");
  }

  /** Returns path, query and fragment as they follow the host. */
  public String afterHost() {
    return path + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** Returns the whole address; {@link #parse} returns an equal one for it. */
  @Override
  public String toString() {
    return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + afterHost();
  }
}

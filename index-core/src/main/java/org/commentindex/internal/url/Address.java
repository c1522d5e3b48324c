package org.commentindex.internal.url;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a web address, each normalized as far as it can be without knowing the site.
 * Immutable.
 *
 * @param scheme {@code https} (which stands for http too) or {@code ftp}
 * @param host as {@link Hosts#normalize} leaves it
 * @param port without the colon; empty for the default one
 * @param path begins with a slash, holds no dot segments
 * @param query without the question mark; empty if there is none
 * @param fragment without the number sign; empty if there is none
 */
record Address(
    String scheme, String host, String port, String path, String query, String fragment) {

  // One slash is enough: archives and careless editors fold the second one.
  private static final Pattern SCHEME =
      Pattern.compile("(https?|ftp):/{1,2}(?!/)", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKDOWN_ESCAPE = Pattern.compile("\\\\([_*~()\\[\\]])");

  Address {
    Objects.requireNonNull(scheme, "scheme == null");
    Objects.requireNonNull(host, "host == null");
    Objects.requireNonNull(port, "port == null");
    Objects.requireNonNull(path, "path == null");
    Objects.requireNonNull(query, "query == null");
    Objects.requireNonNull(fragment, "fragment == null");
  }

  /**
   * Reads an address. Without a scheme it must begin with {@code //} or with a host that has a dot.
   *
   * @return null if it is none, or of a scheme that leads to no page
   */
  static @Nullable Address parse(String text) {
    String address = MARKDOWN_ESCAPE.matcher(text.strip()).replaceAll("$1");
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
    Address guess = afterScheme("https", address);
    boolean named = guess != null && (guess.host.contains(".") || guess.host.equals("localhost"));
    return named ? guess : null;
  }

  private static @Nullable Address afterScheme(String scheme, String rest) {
    int end = firstOf(rest, "/?#", 0);
    String authority = rest.substring(0, end);
    // A name and a password before the host say who reads, not what is read.
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    String host = Hosts.normalize(colon < 0 ? authority : authority.substring(0, colon));
    String port = port(colon < 0 ? "" : authority.substring(colon + 1), scheme);
    if (host == null || port == null) {
      return null;
    }
    int hash = firstOf(rest, "#", end);
    int mark = Math.min(firstOf(rest, "?", end), hash);
    return new Address(
        scheme,
        host,
        port,
        withoutDotSegments(Escapes.normalize(rest.substring(end, mark))),
        mark == hash ? "" : Escapes.normalize(rest.substring(mark + 1, hash)),
        hash == rest.length() ? "" : Escapes.normalize(rest.substring(hash + 1)));
  }

  private static int firstOf(String text, String characters, int from) {
    int i = from;
    while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static @Nullable String port(String digits, String scheme) {
    if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    if (digits.isEmpty()) {
      return "";
    }
    int port = Integer.parseInt(digits);
    boolean standard = scheme.equals("ftp") ? port == 21 : port == 80 || port == 443;
    return standard ? "" : port > 65535 ? null : Integer.toString(port);
  }

  /** RFC 3986, section 5.2.4. */
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

  Address withHost(String newHost) {
    return new Address(scheme, newHost, port, path, query, fragment);
  }

  Address withPath(String newPath) {
    return new Address(scheme, host, port, newPath, query, fragment);
  }

  Address withQuery(String newQuery) {
    return new Address(scheme, host, port, path, newQuery, fragment);
  }

  Address withFragment(String newFragment) {
    return new Address(scheme, host, port, path, query, newFragment);
  }

  /** A page of a site, by host and path alone. */
  static Address page(String host, String path) {
    return new Address("https", host, "", path, "", "");
  }

  /** Path, query and fragment as they follow the host. */
  String afterHost() {
    return path + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** The whole address; {@link #parse} reads it back as the same. */
  @Override
  public String toString() {
    return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + afterHost();
  }
}

package org.commentindex.internal.url.canonical;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalizes host names. */
public final class HostNames {
  // Maximum length of a name in characters: 255 octets in RFC 1035, less its two length octets.
  private static final int MAX_LENGTH = 253;

  // Labels with an underscore inside are not valid in host names, but some resolve.
  private static final String LABEL = "[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*+");
  private static final Pattern DIGITS_LAST = Pattern.compile("(?:.*\\.)?[0-9]+");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]*:[0-9a-f:.]*]");

  /** Sites that moved to another name and redirect every page of the old one. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "twitter.com", "x.com",
          "threads.net", "threads.com",
          "fb.com", "facebook.com",
          "telegram.me", "t.me",
          "discordapp.com", "discord.com");

  private HostNames() {}

  /**
   * Returns the host in lower case, internationalized names as punycode (IDNA 2003, as {@link IDN}
   * implements it), without a final dot and without the prefixes {@code www.}, {@code m.} and
   * {@code mobile.}; of a renamed site, the new name.
   *
   * @return null if the text cannot be a host
   */
  public static @Nullable String normalize(String written) {
    if (written.isEmpty() || written.length() > MAX_LENGTH) {
      return null;
    }
    String host = ascii(PercentEncoding.decode(written));
    if (host == null) {
      return null;
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (IPV6.matcher(host).matches() || IPV4.matcher(host).matches()) {
      return host;
    }
    boolean numbers = host.contains(".") && DIGITS_LAST.matcher(host).matches();
    if (numbers || !NAME.matcher(host).matches()) {
      return null;
    }
    String name = withoutPrefix(host);
    return RENAMED.getOrDefault(name, name);
  }

  /** Returns true for IP addresses, which have no parent domains. */
  static boolean isNumber(String host) {
    return host.startsWith("[") || IPV4.matcher(host).matches();
  }

  private static @Nullable String ascii(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    try {
      return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static String withoutPrefix(String host) {
    String current = host;
    while (true) {
      String inner = afterPrefix(current);
      // m.me and www.com are sites of their own.
      if (inner == null || RegisteredDomains.isPublicSuffix(inner)) {
        return current;
      }
      current = inner;
    }
  }

  private static @Nullable String afterPrefix(String host) {
    for (String prefix : new String[] {"www.", "m.", "mobile."}) {
      if (host.startsWith(prefix)) {
        return host.substring(prefix.length());
      }
    }
    return null;
  }
}

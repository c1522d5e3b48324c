package org.commentindex.internal.url;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Host names in one spelling. */
final class Hosts {
  // RFC 1035: a name has at most 253 characters. Checked before anything that takes longer.
  private static final int MAX_LENGTH = 253;

  // Underscores are not for hosts, yet names with one inside are there and answer.
  private static final String LABEL = "[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  private static final Pattern DIGITS_LAST = Pattern.compile("(?:.*\\.)?[0-9]+");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]*:[0-9a-f:.]*]");

  private Hosts() {}

  /**
   * Lower case, IDN as punycode (IDNA 2003, as the JDK has it), without the final dot and without
   * {@code www.}, {@code m.} or {@code mobile.}, which are doors to the same site.
   *
   * @return null if it cannot be a host
   */
  static @Nullable String normalize(String written) {
    if (written.isEmpty() || written.length() > MAX_LENGTH) {
      return null;
    }
    String host = ascii(Escapes.decode(written));
    if (host == null) {
      return null;
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (IPV6.matcher(host).matches() || IPV4.matcher(host).matches()) {
      return host;
    }
    boolean numbers = host.contains(".") && DIGITS_LAST.matcher(host).matches();
    return numbers || !NAME.matcher(host).matches() ? null : withoutDoor(host);
  }

  /** Whether this is a number, not a name, so that it has no domains above it. */
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

  private static String withoutDoor(String host) {
    String folded = host;
    while (true) {
      String inner = afterDoor(folded);
      // m.me is a site of its own, and so is www.com; m.co.uk would be one.
      if (inner == null || Sites.isPublicSuffix(inner)) {
        return folded;
      }
      folded = inner;
    }
  }

  private static @Nullable String afterDoor(String host) {
    for (String door : new String[] {"www.", "m.", "mobile."}) {
      if (host.startsWith(door)) {
        return host.substring(door.length());
      }
    }
    return null;
  }
}

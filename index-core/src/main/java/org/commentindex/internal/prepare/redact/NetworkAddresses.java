package org.commentindex.internal.prepare.redact;

import java.util.List;
import java.util.regex.Pattern;

/** Tells IP addresses from other numbers, such as versions and times. */
final class NetworkAddresses {
  /** Digits, hexadecimal letters, dots and colons that are no part of a word or a longer number. */
  static final Pattern CANDIDATE =
      Pattern.compile("(?<![\\p{L}\\p{N}_.])[0-9a-fA-F]++[.:][0-9a-fA-F.:]++(?![\\p{L}_])");

  private static final Pattern FOUR = Pattern.compile("\\d{1,3}(?:[.]\\d{1,3}){3}");

  private static final Pattern DOT = Pattern.compile("[.]");

  /** The beginning of an IPv4 address as an IPv6 address, after two colons. */
  private static final String MAPPED = "ffff:";

  private static final Pattern COLON = Pattern.compile(":");

  /** Global, local and link-local addresses (RFC 4291, RFC 4193). */
  private static final Pattern FIRST_GROUP =
      Pattern.compile("(?i)[23][0-9a-f]{3}|f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]");

  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  /** Groups of an IPv6 address. */
  private static final int GROUPS = 8;

  private static final int MAX_BYTE = 255;

  private NetworkAddresses() {}

  /** Returns the length of the address that a candidate is, without marks after it, or -1. */
  static int length(String candidate) {
    int end = candidate.length();
    while (".:".indexOf(candidate.charAt(end - 1)) >= 0 && !candidate.startsWith("::", end - 2)) {
      end--;
    }
    String address = candidate.substring(0, end);
    if (address.startsWith(MAPPED) && isFour(address.substring(MAPPED.length()))) {
      return end;
    }
    int port = address.indexOf('.') > 0 ? address.indexOf(':') : -1;
    String host = port < 0 ? address : address.substring(0, port);
    return isFour(host) || isSix(host) ? host.length() : -1;
  }

  private static boolean isFour(String text) {
    return FOUR.matcher(text).matches()
        && DOT.splitAsStream(text).allMatch(part -> Integer.parseInt(part) <= MAX_BYTE);
  }

  private static boolean isSix(String text) {
    List<String> groups = List.of(COLON.split(text, -1));
    boolean shortened = text.contains("::");
    boolean wellFormed =
        groups.stream().allMatch(group -> group.isEmpty() || GROUP.matcher(group).matches());
    return wellFormed
        && FIRST_GROUP.matcher(groups.get(0)).matches()
        && (shortened ? groups.size() <= GROUPS + 1 : groups.size() == GROUPS);
  }
}

package org.commentindex.internal.url;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one address of all its spellings. What each step does, and why, stands in the class that
 * does it; applied to its own result nothing changes.
 */
final class Canonicalizer {
  /**
   * The longest canonical form, in characters, all of them ASCII. An index has to take it as one
   * term; playgrounds put whole programs into an address.
   */
  static final int MAX_LENGTH = 8_000;

  // A redirect to an archive of an AMP page is three deep. What is deeper was made to be deep: it
  // stands for itself, or each layer would be read as often as there are layers around it.
  private static final int MAX_STEPS = 8;

  private static final Pattern CUT = Pattern.compile("https?://.*~[0-9a-f]{64}", Pattern.DOTALL);

  private Canonicalizer() {}

  /**
   * The canonical form, at most {@link #MAX_LENGTH} characters long, or null if the text is no
   * address of a page.
   */
  static @Nullable String canonical(String text) {
    if (isCut(text)) {
      return text;
    }
    Address address = Address.parse(text);
    if (address == null) {
      return null;
    }
    String whole = unwrapped(address).toString();
    return whole.length() < MAX_LENGTH ? whole : cut(whole);
  }

  private static Address unwrapped(Address parsed) {
    Address outer = plain(parsed);
    Address current = outer;
    for (int step = 0; step < MAX_STEPS; step++) {
      Address next = step(current);
      if (next == null) {
        return current;
      }
      current = plain(next);
    }
    return outer;
  }

  private static @Nullable Address step(Address address) {
    Address target = Redirects.target(address);
    return target == null ? SiteSpellings.usual(address) : target;
  }

  /** Without tracking, without a fragment that leads nowhere, without a slash at the end. */
  private static Address plain(Address address) {
    boolean routes = Fragments.routes(address.path(), address.fragment());
    Address plain =
        address
            .withQuery(QueryParameters.withoutTracking(address.query(), address.host()))
            .withFragment(routes ? address.fragment() : "");
    // Servers send the reader from one to the other; which of the two it is differs from server to
    // server, and people leave the slash out. Behind a folder whose fragment routes it is the
    // folder that says so.
    return routes ? plain : plain.withPath(withoutSlashAtEnd(plain.path()));
  }

  private static String withoutSlashAtEnd(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static boolean isCut(String address) {
    return address.length() == MAX_LENGTH && CUT.matcher(address).matches();
  }

  /** The beginning, filled up, and a digest of the whole: different addresses stay different. */
  private static String cut(String whole) {
    String digest =
        HexFormat.of().formatHex(sha256().digest(whole.getBytes(StandardCharsets.UTF_8)));
    int end = MAX_LENGTH - digest.length() - 1;
    // Not through the middle of an escape.
    int escape = whole.lastIndexOf('%', end - 1);
    int kept = escape > end - 3 ? escape : end;
    return whole.substring(0, kept) + "~".repeat(MAX_LENGTH - digest.length() - kept) + digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

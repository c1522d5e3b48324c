package org.commentindex.internal.url.canonical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Computes the canonical form of web addresses, which is the same for all written forms of an
 * address. The steps are documented at the classes that implement them. Canonicalizing is
 * idempotent.
 */
public final class Canonicalizer {
  /**
   * Maximum length of a canonical form in characters, all of them ASCII. A Lucene term has at most
   * 32,766 bytes; some addresses are longer, since code playgrounds store whole programs in them.
   */
  static final int MAX_LENGTH = 8_000;

  // A redirect to an archive of an AMP page has three layers. Deeper addresses are artificial: they
  // are left unchanged, which bounds the time.
  private static final int MAX_STEPS = 8;

  private static final Pattern CUT = Pattern.compile("https?://.*~[0-9a-f]{64}", Pattern.DOTALL);

  private Canonicalizer() {}

  /**
   * Returns the canonical form, at most {@link #MAX_LENGTH} characters long, or null if the text is
   * not the address of a page.
   */
  public static @Nullable String canonical(String text) {
    if (isCut(text)) {
      return text;
    }
    WebAddress address = WebAddress.parse(text);
    if (address == null) {
      return null;
    }
    String whole = unwrapped(address).toString();
    return whole.length() < MAX_LENGTH ? whole : cut(whole);
  }

  private static WebAddress unwrapped(WebAddress parsed) {
    WebAddress outer = plain(parsed);
    WebAddress current = outer;
    for (int step = 0; step < MAX_STEPS; step++) {
      WebAddress next = step(current);
      if (next == null) {
        return current;
      }
      current = plain(next);
    }
    return outer;
  }

  private static @Nullable WebAddress step(WebAddress address) {
    WebAddress target = Redirects.target(address);
    return target == null ? SiteRules.preferred(address) : target;
  }

  /** Removes tracking parameters, fragments that do not name a page, and trailing slashes. */
  private static WebAddress plain(WebAddress address) {
    boolean namesPage = FragmentRules.namesPage(address.path(), address.fragment());
    WebAddress plain =
        address
            .withQuery(QueryParameters.withoutTracking(address.query(), address.host()))
            .withFragment(namesPage ? address.fragment() : "");
    // Servers redirect from one form to the other, in either direction, and people omit the slash.
    // It stays before a fragment that names a page: there it marks the address as a folder.
    return namesPage ? plain : plain.withPath(withoutSlashAtEnd(plain.path()));
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

  /** Returns a padded prefix and a digest of the whole: different addresses stay different. */
  private static String cut(String whole) {
    String digest =
        HexFormat.of().formatHex(sha256().digest(whole.getBytes(StandardCharsets.UTF_8)));
    int end = MAX_LENGTH - digest.length() - 1;
    // Do not split an escape.
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

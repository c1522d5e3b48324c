package org.commentindex.internal.read.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids of messages, without mail and IP addresses. Archives link to messages by their ids, so
 * most ids are kept. Some programs put the address of the sender or of a computer into them: such
 * an id becomes a hash. Whether it does depends only on the id itself, so that an answer still
 * refers to the message that it answers, in whichever file that is.
 */
public final class MessageIds {
  /** Four numbers of an IP address, separated by dots or hyphens, and no fifth. */
  private static final Pattern IP_ADDRESS =
      Pattern.compile("(?<!\\d)(?<!\\d[.-])\\d{1,3}(?:[.-]\\d{1,3}){3}(?![.-]?\\d)");

  /** A second address, or one with an encoded {@code @}, as in the id of a mailing list. */
  private static final Pattern ADDRESS_INSIDE =
      Pattern.compile("@.*@|(?i:%40)|=[\\w.-]+\\.[a-z]{2,}@");

  /** A name without or with a short number: {@code ann.lee}, {@code ann70}. */
  private static final Pattern MAILBOX =
      Pattern.compile("(?i)(?:[a-z]{3,}|[a-z](?=[._-]))(?:[._-][a-z]{2,})*\\d{0,4}");

  private static final Pattern SEPARATOR = Pattern.compile("[.]");

  /** A part that looks like a name, of four letters or more: generated ids are full of digits. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][a-z]{3,}");

  /** A first and a last name among other parts. */
  private static final Pattern TWO_NAMES =
      Pattern.compile("(?:^|[.])[A-Za-z][a-z]+[.][A-Za-z][a-z]+(?:[.]|$)");

  /** Names of programs and services in the ids that they generate. */
  private static final Set<String> PROGRAMS =
      Set.of(
          "admin",
          "android",
          "apache",
          "cygnus",
          "email",
          "evolution",
          "gmail",
          "javamail",
          "kmail",
          "local",
          "localhost",
          "mail",
          "mailman",
          "mutt",
          "nobody",
          "pine",
          "qmail",
          "rocketmail",
          "root",
          "server",
          "smtp",
          "squirrel",
          "webmail",
          "yahoo");

  /** Hexadecimal digits of a hash, 64 bits: enough for a billion messages. */
  private static final int HASH_DIGITS = 16;

  private MessageIds() {}

  /** Returns an id, or its hash of 16 hexadecimal digits if it seems to contain an address. */
  public static String withoutAddress(String id) {
    return hasAddress(id) ? hash(id) : id;
  }

  private static boolean hasAddress(String id) {
    if (IP_ADDRESS.matcher(id).find() || ADDRESS_INSIDE.matcher(id).find()) {
      return true;
    }
    int at = id.indexOf('@');
    String local = at < 0 ? "" : id.substring(0, at);
    return MAILBOX.matcher(local).matches()
        || TWO_NAMES.matcher(local).find()
        || SEPARATOR.splitAsStream(local).anyMatch(MessageIds::isName);
  }

  private static boolean isName(String part) {
    return NAME.matcher(part).matches() && !PROGRAMS.contains(part.toLowerCase(Locale.ROOT));
  }

  /** Returns 16 hexadecimal digits that depend on the id alone. */
  public static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is required of every Java platform", e);
    }
  }
}

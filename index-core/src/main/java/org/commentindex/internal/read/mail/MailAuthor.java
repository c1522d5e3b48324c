package org.commentindex.internal.read.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.value.AuthorName;
import org.jspecify.annotations.Nullable;

/** Extracts the name from a {@code From} header, without the address. */
final class MailAuthor {
  private static final Pattern BEFORE_ADDRESS = Pattern.compile("^(.*)<[^<>]*>?\\s*$");
  private static final Pattern AFTER_ADDRESS = Pattern.compile("^[^()]*\\((.*)\\)\\s*$");

  /** Obfuscated addresses: {@code ann at example.org}, {@code ann [at] example dot org}. */
  private static final Pattern OBFUSCATED =
      Pattern.compile(
          "[\\w.+=-]+ ?(?:\\bat\\b|\\(at\\)|\\[at\\]|\\{at\\}|<at>|_at_) ?"
              + "[\\w-]+(?:(?:\\.| dot | \\[dot\\] | \\(dot\\) )[\\w-]+)+",
          Pattern.CASE_INSENSITIVE);

  /** Mailing lists that rewrite the sender because of DMARC append their own name. */
  private static final Pattern VIA_LIST = Pattern.compile(" via [\\w.-]+(?: list)?$");

  private MailAuthor() {}

  /** Returns the name, or null if the header contains only an address. */
  static @Nullable String of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    Matcher before = BEFORE_ADDRESS.matcher(text);
    Matcher after = AFTER_ADDRESS.matcher(text);
    String name = before.matches() ? before.group(1) : after.matches() ? after.group(1) : text;
    name = unquote(name.strip());
    name = OBFUSCATED.matcher(name).replaceAll("");
    name = VIA_LIST.matcher(name.strip()).replaceAll("");
    name = AuthorName.of(unquote(name));
    return name == null || name.matches("\\W*") ? null : name;
  }

  private static String unquote(String name) {
    boolean quoted = name.length() > 1 && (isWithin(name, "\"") || isWithin(name, "'"));
    return quoted ? name.substring(1, name.length() - 1).replace("\\", "").strip() : name;
  }

  private static boolean isWithin(String name, String quote) {
    return name.startsWith(quote) && name.endsWith(quote);
  }
}

package org.commentindex.internal.read.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.AuthorName;
import org.jspecify.annotations.Nullable;

/** The name in a {@code From} header; the address beside it is not looked at twice. */
final class MailName {
  private static final Pattern BEFORE_ADDRESS = Pattern.compile("^(.*)<[^<>]*>?\\s*$");
  private static final Pattern BEHIND_ADDRESS = Pattern.compile("^[^()]*\\((.*)\\)\\s*$");

  /** Archives write {@code ann at example.org}, people {@code ann [at] example dot org}. */
  private static final Pattern VEILED =
      Pattern.compile(
          "[\\w.+=-]+ ?(?:\\bat\\b|\\(at\\)|\\[at\\]|\\{at\\}|<at>|_at_) ?"
              + "[\\w-]+(?:(?:\\.| dot | \\[dot\\] | \\(dot\\) )[\\w-]+)+",
          Pattern.CASE_INSENSITIVE);

  /** Lists put their own name behind the writer's where mail hosts ask for it. */
  private static final Pattern VIA_LIST = Pattern.compile(" via [\\w.-]+(?: list)?$");

  private MailName() {}

  /** The name, or null if the header has nothing but an address. */
  static @Nullable String of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    Matcher before = BEFORE_ADDRESS.matcher(text);
    Matcher behind = BEHIND_ADDRESS.matcher(text);
    String name = before.matches() ? before.group(1) : behind.matches() ? behind.group(1) : text;
    name = unquoted(name.strip());
    name = VEILED.matcher(name).replaceAll("");
    name = VIA_LIST.matcher(name.strip()).replaceAll("");
    name = AuthorName.of(unquoted(name));
    return name == null || name.matches("\\W*") ? null : name;
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && (isWithin(name, "\"") || isWithin(name, "'"));
    return quoted ? name.substring(1, name.length() - 1).replace("\\", "").strip() : name;
  }

  private static boolean isWithin(String name, String mark) {
    return name.startsWith(mark) && name.endsWith(mark);
  }
}

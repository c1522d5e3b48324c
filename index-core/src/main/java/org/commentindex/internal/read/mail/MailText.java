package org.commentindex.internal.read.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a plain message without what is under each of its writer's messages.
 *
 * @param text what is left; what stands below {@code Original Message} is marked as quoted
 * @param trimmed whether a signature or a list's footer was left out
 */
record MailText(String text, boolean trimmed) {
  /** More lines than this below two hyphens are no signature. */
  private static final int LONGEST_SIGNATURE = 15;

  private static final int LONGEST_FOOTER = 10;

  private static final Pattern RULE = Pattern.compile("[-_.=~*#+]{10,}\\s*");
  private static final Pattern LIST =
      Pattern.compile("(?i).*(?:mailing[ -]list|unsubscribe|/listinfo/|google groups).*");
  private static final Pattern SIGNATURE = Pattern.compile("--\\s*");
  private static final Pattern INITIALS = Pattern.compile(" {0,3}([A-Z][A-Za-z]{1,4})> ?(.*)");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)\\s*-{2,}\\s*(?:original message|original-nachricht|ursprüngliche nachricht"
              + "|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)"
              + "\\s*-{2,}\\s*");

  static MailText of(String body) {
    List<String> lines = new ArrayList<>(body.lines().toList());
    int before = lines.size();
    cutFooter(lines);
    cutSignature(lines);
    boolean trimmed = lines.size() < before;
    markOriginal(lines);
    markInitials(lines);
    return new MailText(String.join("\n", lines).strip(), trimmed);
  }

  /** A list's footer: a rule, then within a line or two what list it is. */
  private static void cutFooter(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    for (int i = Math.max(0, last - LONGEST_FOOTER); i < last; i++) {
      boolean rule = RULE.matcher(lines.get(i)).matches();
      if (rule && namesList(lines.subList(i + 1, Math.min(lines.size(), i + 4)))) {
        lines.subList(i, lines.size()).clear();
        return;
      }
    }
  }

  private static boolean namesList(List<String> lines) {
    return lines.stream().anyMatch(line -> LIST.matcher(line).matches());
  }

  /** Two hyphens on a line of their own, and what follows up to the end or to a quotation. */
  private static void cutSignature(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!SIGNATURE.matcher(lines.get(i)).matches()) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && !beginsQuotation(lines, end)) {
        end++;
      }
      if (end - i <= LONGEST_SIGNATURE + 1) {
        lines.subList(i, end).clear();
      }
    }
  }

  private static boolean beginsQuotation(List<String> lines, int at) {
    String line = lines.get(at);
    return line.startsWith(">")
        || ORIGINAL.matcher(line).matches()
        || (line.endsWith(":") && at + 1 < lines.size() && nextWords(lines, at).startsWith(">"));
  }

  private static String nextWords(List<String> lines, int at) {
    int next = at + 1;
    while (next < lines.size() - 1 && lines.get(next).isBlank()) {
      next++;
    }
    return lines.get(next);
  }

  /** Some programs put the initials of who is quoted before each line: {@code JR> so it was}. */
  private static void markInitials(List<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      Matcher quoted = INITIALS.matcher(line);
      if (quoted.matches()) {
        counts.merge(quoted.group(1), 1, Integer::sum);
      }
    }
    for (int i = 0; i < lines.size() && !counts.isEmpty(); i++) {
      Matcher quoted = INITIALS.matcher(lines.get(i));
      if (quoted.matches() && counts.getOrDefault(quoted.group(1), 0) > 1) {
        lines.set(i, "> " + quoted.group(2));
      }
    }
  }

  private static void markOriginal(List<String> lines) {
    boolean original = false;
    for (int i = 0; i < lines.size(); i++) {
      original |= ORIGINAL.matcher(lines.get(i)).matches();
      if (original) {
        lines.set(i, "> " + lines.get(i));
      }
    }
  }
}

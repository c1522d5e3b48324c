package org.commentindex.internal.read.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a plain message without signature and list footer.
 *
 * @param text the remaining text; everything below {@code Original Message} is marked as quoted
 * @param signature the signatures that were removed, or an empty text
 * @param footer the footer of the list that was removed, or an empty text
 * @param scrubbed the notes on attachments that the archive of the list removed, or an empty text
 */
record MailText(String text, String signature, String footer, String scrubbed) {
  /**
   * Maximum number of lines of a signature; a longer text below two hyphens belongs to the message.
   * Chosen by hand, far above the four lines of netiquette (RFC 1855).
   */
  private static final int MAX_SIGNATURE_LINES = 15;

  /** Maximum number of lines of a list footer. Chosen by hand; MboxTest covers it. */
  private static final int MAX_FOOTER_LINES = 10;

  /** Lines below the rule of a footer in which the list must be named. */
  private static final int LIST_NAME_LINES = 3;

  private static final Pattern RULE = Pattern.compile("[-_.=~*#+]{10,}\\s*");
  private static final Pattern LIST =
      Pattern.compile("(?i).*(?:mailing[ -]list|unsubscribe|/listinfo/|google groups).*");

  /** What Mailman's archives write in the place of an attachment. */
  private static final Pattern SCRUBBED =
      Pattern.compile(
          "(?m)^-{14} next part -{14}\\R(?:An?|Skipped) [\\w /()-]{3,80}"
              + "(?:was scrubbed\\.\\.\\.)?\\R"
              + "(?:(?:Name|Type|Size|Desc|From|Subject|Date|Url|URL) ?: .*(?:\\R|\\z))*");

  private static final Pattern SIGNATURE = Pattern.compile("--\\s*");
  private static final Pattern INITIALS = Pattern.compile(" {0,3}([A-Z][A-Za-z]{1,4})> ?(.*)");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)\\s*-{2,}\\s*(?:original message|original-nachricht|ursprüngliche nachricht"
              + "|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)"
              + "\\s*-{2,}\\s*");

  /** Removes the footer and signatures, and marks quoted text. */
  static MailText of(String body) {
    StringBuilder scrubbed = new StringBuilder();
    String kept =
        SCRUBBED
            .matcher(body)
            .replaceAll(
                note -> {
                  scrubbed.append(note.group());
                  return "";
                });
    List<String> lines = new ArrayList<>(kept.lines().toList());
    String footer = removeFooter(lines);
    String signature = removeSignatures(lines);
    markOriginal(lines);
    markInitials(lines);
    return new MailText(String.join("\n", lines).strip(), signature, footer, scrubbed.toString());
  }

  /** Removes the footer of a list: a rule, then within a few lines the name of the list. */
  private static String removeFooter(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    for (int i = Math.max(0, last - MAX_FOOTER_LINES); i < last; i++) {
      boolean rule = RULE.matcher(lines.get(i)).matches();
      if (rule
          && namesList(lines.subList(i + 1, Math.min(lines.size(), i + 1 + LIST_NAME_LINES)))) {
        String footer = String.join("\n", lines.subList(i, lines.size()));
        lines.subList(i, lines.size()).clear();
        return footer;
      }
    }
    return "";
  }

  private static boolean namesList(List<String> lines) {
    return lines.stream().anyMatch(line -> LIST.matcher(line).matches());
  }

  /** Removes lines of two hyphens with the text after them, up to a quotation or the end. */
  private static String removeSignatures(List<String> lines) {
    StringBuilder removed = new StringBuilder();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!SIGNATURE.matcher(lines.get(i)).matches()) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && !startsQuotation(lines, end)) {
        end++;
      }
      if (end - i <= MAX_SIGNATURE_LINES + 1) {
        removed.append(String.join("\n", lines.subList(i, end)));
        lines.subList(i, end).clear();
      }
    }
    return removed.toString();
  }

  private static boolean startsQuotation(List<String> lines, int index) {
    String line = lines.get(index);
    return line.startsWith(">")
        || ORIGINAL.matcher(line).matches()
        || (line.endsWith(":")
            && index + 1 < lines.size()
            && nextNonBlank(lines, index).startsWith(">"));
  }

  private static String nextNonBlank(List<String> lines, int index) {
    int next = index + 1;
    while (next < lines.size() - 1 && lines.get(next).isBlank()) {
      next++;
    }
    return lines.get(next);
  }

  /** Marks lines quoted with the initials of their author, such as {@code JR> so it was}. */
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

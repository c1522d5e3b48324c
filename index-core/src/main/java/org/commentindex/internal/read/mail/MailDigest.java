package org.commentindex.internal.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The messages of a digest of a mailing list, which it sends as one text.
 *
 * @param messages the messages with their headers
 * @param frame the list of the topics, and the lines before and after the messages
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1153">RFC 1153</a>
 */
record MailDigest(List<String> messages, String frame) {
  /** A message that is no digest. */
  static final MailDigest NONE = new MailDigest(List.of(), "");

  /** The line below the topics; some programs write one hyphen more or less. */
  private static final Pattern BELOW_TOPICS = Pattern.compile("(?m)^-{69,71}[ \\t]*$");

  private static final Pattern BETWEEN = Pattern.compile("(?m)^-{29,31}[ \\t]*$");

  private static final Pattern SENDER = Pattern.compile("(?im)^from:");

  private static final Pattern HEADERS =
      Pattern.compile(
          "(?:(?:Message: \\d{1,6}|[A-Za-z][\\w-]{1,40}: .*|[ \\t]+\\S.*)\\R)++\\R(?s:.*)");

  private static final Pattern NUMBER = Pattern.compile("\\AMessage: \\d{1,6}\\R");

  /** Returns the messages in a text; none if it is no digest. */
  static MailDigest of(String body) {
    String[] parts = BELOW_TOPICS.split(body, 2);
    if (parts.length < 2) {
      return NONE;
    }
    List<String> messages = new ArrayList<>();
    StringBuilder frame = new StringBuilder(parts[0]);
    for (String part : BETWEEN.split(parts[1])) {
      String message = part.strip() + "\n";
      String head = message.substring(0, headEnd(message));
      if (HEADERS.matcher(message).matches() && SENDER.matcher(head).find()) {
        messages.add(NUMBER.matcher(message).replaceFirst(""));
      } else if (isFrame(message)) {
        frame.append('\n').append(message);
      } else if (messages.isEmpty()) {
        return NONE; // a rule in a text
      } else {
        // A rule within a message.
        messages.add(messages.removeLast() + "------------------------------\n" + part);
      }
    }
    return new MailDigest(List.copyOf(messages), frame.toString());
  }

  private static int headEnd(String message) {
    int end = message.indexOf("\n\n");
    return end < 0 ? message.length() : end;
  }

  private static boolean isFrame(String part) {
    return part.isBlank()
        || part.startsWith("Subject: Digest Footer")
        || part.regionMatches(true, 0, "End of ", 0, "End of ".length());
  }
}

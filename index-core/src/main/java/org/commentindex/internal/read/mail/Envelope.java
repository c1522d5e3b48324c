package org.commentindex.internal.read.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line before each message of a mailbox: {@code From ann@example.org Mon May 4 05:35:17 1998}.
 */
final class Envelope {
  private static final Pattern LINE =
      Pattern.compile(
          "From .{0,300}?(?<date>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?<month>[A-Z][a-z]{2}) +"
              + "(?<day>[0-9]{1,2}) +(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)"
              + "(?: +[A-Z]{2,5}| +[+-][0-9]{4})* +(?<year>[0-9]{4}))(?: .{0,100})?\\s*");

  private static final Pattern HEADER = Pattern.compile(">?(?:From |[A-Za-z][\\w-]{0,60}: ?.*)");

  private Envelope() {}

  /** Whether a line is one; its line end may be there or not. */
  static boolean isEnvelope(String line) {
    return line.startsWith("From ") && LINE.matcher(line).matches();
  }

  /** Whether the line after an envelope shows that it is none of a letter's own words. */
  static boolean isHeader(String line) {
    return HEADER.matcher(line).lookingAt();
  }

  /** When the message came, as a text that a mail's date may be, or null. */
  static @Nullable String date(String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return null;
    }
    String time = m.group("time").length() < 6 ? m.group("time") + ":00" : m.group("time");
    return m.group("day") + " " + m.group("month") + " " + m.group("year") + " " + time + " +0000";
  }
}

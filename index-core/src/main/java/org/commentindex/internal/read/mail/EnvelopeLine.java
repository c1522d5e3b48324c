package org.commentindex.internal.read.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line before each message of an mbox file: {@code From ann@example.org Mon May 4 05:35:17
 * 1998}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155</a>
 */
final class EnvelopeLine {
  private static final Pattern LINE =
      Pattern.compile(
          "From .{0,300}?(?<date>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?<month>[A-Z][a-z]{2}) +"
              + "(?<day>[0-9]{1,2}) +(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)"
              + "(?: +[A-Z]{2,5}| +[+-][0-9]{4})* +(?<year>[0-9]{4}))(?: .{0,100})?\\s*");

  /** The separator that git writes before a patch: a commit and a date that is always the same. */
  private static final Pattern PATCH =
      Pattern.compile("From [0-9a-f]{40}(?:[0-9a-f]{24})? Mon Sep 17 00:00:00 2001\\s*");

  /** The date that programs write for a message whose time they do not know. */
  private static final Pattern UNKNOWN = Pattern.compile("Thu,? +Jan +0?1 +00:00:00 .{0,12}1970");

  /**
   * A separator without a date, with or without a sender, as some programs write it; the archives
   * of newsgroups have a number.
   */
  private static final Pattern BARE =
      Pattern.compile(
          "From(?: (?:-|\\?\\?\\?@\\?\\?\\?|MAILER-DAEMON|nobody|-?[0-9]{5,24}"
              + "|\\S{1,100}@\\S{1,200}))?\\s*");

  /** The headers that begin a message. */
  private static final Pattern FIRST_HEADER =
      Pattern.compile(
          "(?i)(?:from|to|cc|date|subject|message-id|received|return-path|delivered-to|reply-to"
              + "|mime-version|content-[a-z-]{2,30}|x-[a-z0-9-]{1,60}|status|sender|in-reply-to"
              + "|references|list-[a-z-]{2,30}|dkim-signature|arc-[a-z-]{2,30}|envelope-to"
              + "|authentication-results|newsgroups|path|precedence|organization)[ \\t]*:.*");

  private static final Pattern HEADER = Pattern.compile(">?(?:From |[A-Za-z][\\w-]{0,60}: ?.*)");

  private EnvelopeLine() {}

  /** Returns true if the line is an envelope line, with or without its terminator. */
  static boolean isEnvelope(String line) {
    return line.startsWith("From ") && LINE.matcher(line).matches();
  }

  /** Returns true if the line is a separator that git writes, as in a patch. */
  static boolean isPatch(String line) {
    return PATCH.matcher(line).matches();
  }

  /** Returns true if the line is a separator without a date. */
  static boolean isBare(String line) {
    return line.startsWith("From") && BARE.matcher(line).matches();
  }

  /** Returns true if the line is a header that may be the first of a message. */
  static boolean isFirstHeader(String line) {
    return FIRST_HEADER.matcher(line).lookingAt();
  }

  /**
   * Returns true if the line is a header, as the line after an envelope line must be. This rules
   * out text that looks like an envelope line.
   */
  static boolean isHeader(String line) {
    return HEADER.matcher(line).lookingAt();
  }

  /** Returns the time of arrival in the form of a mail date, or null if it is unknown. */
  static @Nullable String date(String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches() || UNKNOWN.matcher(m.group("date")).matches()) {
      return null;
    }
    String time =
        m.group("time").length() <= "00:00".length() ? m.group("time") + ":00" : m.group("time");
    return m.group("day") + " " + m.group("month") + " " + m.group("year") + " " + time + " +0000";
  }
}

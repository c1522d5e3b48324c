package org.commentindex.internal.read.service.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.source.RawRecord;

/**
 * Converts mrkdwn, Slack's markup, to plain text.
 *
 * <p>See <a href="https://api.slack.com/reference/surfaces/formatting">Formatting text</a>. The
 * bounds of repetition in the patterns limit backtracking on hostile text; chosen by hand.
 */
final class SlackMarkup {
  /** A link or a mention in angle brackets, with an optional label. */
  private static final Pattern REFERENCE =
      Pattern.compile("<([^<>\\n|]{1,4000})(?:\\|([^<>\\n]{0,2000}))?>");

  /** Words between asterisks, underscores or tildes: bold, italic or struck. */
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*_~])([*_~])(?=\\S)([^\\n*_~]{1,500}?)(?<=\\S)\\1(?![\\w*_~])");

  private static final String MAIL = "mailto:";

  private SlackMarkup() {}

  /**
   * Returns the text without markup; quoted lines start with {@code >}. Adds links that are hidden
   * behind a label to the record.
   */
  static String toPlainText(String text, SlackUsers users, RawRecord.Builder record) {
    Matcher m = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(labelOf(m, users, record)));
    }
    m.appendTail(out);
    String plain = out.toString();
    if (!plain.contains("`")) {
      plain = EMPHASIS.matcher(plain).replaceAll("$2");
    }
    return plain
        .replace("```", "\n")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String labelOf(Matcher m, SlackUsers users, RawRecord.Builder record) {
    String target = m.group(1);
    String label = m.group(2);
    return switch (target.charAt(0)) {
      case '@' -> "@" + (label != null ? label : users.name(target.substring(1)));
      case '#' -> "#" + (label != null ? label : target.substring(1));
      case '!' -> label != null ? label : "@" + target.substring(1).split("\\^", 2)[0];
      default -> {
        if (target.startsWith(MAIL)) {
          yield label != null ? label : target.substring(MAIL.length());
        }
        if (label == null || label.equals(target)) {
          yield target;
        }
        record.link(target.replace("&amp;", "&"));
        yield label;
      }
    };
  }
}

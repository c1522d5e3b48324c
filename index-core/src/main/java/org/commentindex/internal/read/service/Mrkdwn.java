package org.commentindex.internal.read.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.source.RawRecord;

/** Slack's markup. */
final class Mrkdwn {
  private static final Pattern ANGLED =
      Pattern.compile("<([^<>\\n|]{1,4000})(?:\\|([^<>\\n]{0,2000}))?>");

  /** A star, an underscore or a tilde on both sides of words. */
  private static final Pattern MARKED =
      Pattern.compile("(?<![\\w*_~])([*_~])(?=\\S)([^\\n*_~]{1,500}?)(?<=\\S)\\1(?![\\w*_~])");

  private Mrkdwn() {}

  /**
   * What it says in plain text, in which quoted lines begin with {@code >}; links go to the record.
   */
  static String plain(String text, SlackUsers users, RawRecord.Builder record) {
    Matcher m = ANGLED.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(shown(m, users, record)));
    }
    m.appendTail(out);
    String plain = out.toString();
    if (!plain.contains("`")) {
      plain = MARKED.matcher(plain).replaceAll("$2");
    }
    return plain
        .replace("```", "\n")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String shown(Matcher m, SlackUsers users, RawRecord.Builder record) {
    String target = m.group(1);
    String label = m.group(2);
    return switch (target.charAt(0)) {
      case '@' -> "@" + (label != null ? label : users.name(target.substring(1)));
      case '#' -> "#" + (label != null ? label : target.substring(1));
      case '!' -> label != null ? label : "@" + target.substring(1).split("\\^", 2)[0];
      default -> {
        if (target.startsWith("mailto:")) {
          yield label != null ? label : target.substring(7);
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

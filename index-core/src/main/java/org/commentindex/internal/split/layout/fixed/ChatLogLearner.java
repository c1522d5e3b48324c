package org.commentindex.internal.split.layout.fixed;

import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;

/** Chat logs with a time and a name before each message: WhatsApp, Signal, IRC. */
public final class ChatLogLearner implements LayoutLearner {
  /**
   * Measured: a share of 1.00 of these pieces begins at a comment, on few kinds of logs
   * (docs/splitting.md).
   */
  private static final double CONFIDENCE = 0.95;

  private static final String DATE = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s{1,2}";
  private static final String CLOCK =
      "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[AaPp]\\.?\\s?[Mm]\\.?)?";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "[\\u200e\\u200f\\ufeff]*\\[?(?<rest>"
                  + DATE
                  + CLOCK
                  + ")\\]?(?:\\s[-–])?\\s"
                  + "(?:(?<author>[^:\\n]{1,60}?):\\s)?(?<text>\\S|$)"),
          Pattern.compile(
              "\\s{0,8}(?:[\\[(]?(?<rest>(?:\\d{4}-\\d{2}-\\d{2}[T"
                  + " ])?\\d{1,2}:\\d{2}(?::\\d{2})?)[\\])]?\\s{1,4})?<[@+%~&"
                  + " ]?(?<author>[\\p{L}\\d_\\[\\]`^{}|.-]{2,32})>\\s{1,4}(?<text>\\S)"),
          Pattern.compile(
              "\\[?(?<rest>(?:\\d{4}-\\d{2}-\\d{2}[T"
                  + " ])?\\d{1,2}:\\d{2}(?::\\d{2})?)\\]?\\s{1,4}(?:\\*"
                  + " )?(?<author>[\\p{L}\\d_\\[\\]`^{}.-]{2,32})(?:\\s?\\||:)\\s{1,4}(?<text>\\S)"),
          Pattern.compile(
              "\\[?(?<rest>\\d{1,2}:\\d{2}(?::\\d{2})?)\\]?\\s{1,4}"
                  + "(?:\\* (?<author>[\\p{L}\\d_\\[\\]`^{}.-]{2,32}) (?<text>\\S)|-!-|\\[Users)"));

  @Override
  public Layout learn(Lines head) {
    return new PatternLayout(
        "chat-log", CONFIDENCE, line -> !Character.isLetter(line.charAt(0)), FORMS, "text");
  }
}

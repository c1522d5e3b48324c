package org.commentindex.internal.split.layout.fixed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.jspecify.annotations.Nullable;

/** Chat logs with a time and a name before each message: WhatsApp, Signal, IRC. */
public final class ChatLogLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /**
   * Measured: a share of 1.00 of these pieces begins at a comment, on few kinds of logs
   * (docs/splitting.md).
   */
  private static final double CONFIDENCE = 0.95;

  /** Fewest messages of people per line without a name that has the same form of time. */
  private static final double MIN_NAMED = 0.5;

  /** Most words of a name before a colon: more are a sentence. As for a line with a name. */
  private static final int MAX_NAME_WORDS = 5;

  /** Most words of a name that begins in lower case; more are a sentence. Chosen by hand. */
  private static final int MAX_LOWER_CASE_WORDS = 2;

  private static final String DATE = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s{spaces}";
  private static final String CLOCK =
      "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[AaPp]\\.?\\s?[Mm]\\.?)?";

  /** Words that logs of programs have in the place of a name. */
  private static final Set<String> LEVELS =
      Set.of(
          "error",
          "err",
          "warn",
          "warning",
          "info",
          "debug",
          "trace",
          "fatal",
          "notice",
          "critical",
          "crit",
          "note",
          "severe",
          "fine",
          "status",
          "time",
          "date",
          "at",
          "caused by",
          "exception",
          "http",
          "https",
          "uhr",
          "h",
          "pm",
          "am",
          "utc",
          "gmt",
          "fehler",
          "warnung",
          "erreur",
          "todo",
          "fixme");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final List<Pattern> FORMS =
      List.of(
          LinePattern.compile(
              "\\[?(?<rest>(?:"
                  + DATE
                  + "|\\d{4}-\\d{2}-\\d{2}T)?"
                  + CLOCK
                  + "(?:Z|[+-]\\d{2}:?\\d{2})?)\\]?\\t(?<author>[^\\t\\n"
                  + "]{name})\\t\\s{marks}(?<text>\\S)"),
          LinePattern.compile(
              "[\\u200e\\u200f\\ufeff]*\\[?(?<rest>"
                  + DATE
                  + CLOCK
                  + ")\\]?(?:\\s[-–])?\\s"
                  + "(?:(?<author>[^:\\n\\t]{label}?):\\s)?(?<text>\\S|$)"),
          LinePattern.compile(
              "\\s{indent}(?:[\\[(]?(?<rest>(?:\\d{4}-\\d{2}-\\d{2}[T"
                  + " ])?\\d{1,2}:\\d{2}(?::\\d{2})?)[\\])]?\\s{spaces})?<[@+%~&"
                  + " ]?(?<author>[\\p{L}\\d_\\[\\]`^{}|.-]{handle})>\\s{spaces}(?<text>\\S)"),
          LinePattern.compile(
              "\\[?(?<rest>(?:\\d{4}-\\d{2}-\\d{2}[T"
                  + " ])?\\d{1,2}:\\d{2}(?::\\d{2})?)\\]?\\s{spaces}(?:\\*"
                  + " )?(?<author>[\\p{L}\\d_\\[\\]`^{}.-]{handle})(?:\\s?\\||:)\\s{spaces}(?<text>\\S)"),
          LinePattern.compile(
              "\\[?(?<rest>\\d{1,2}:\\d{2}(?::\\d{2})?)\\]?\\s{spaces}(?:\\*"
                  + " (?<author>[\\p{L}\\d_\\[\\]`^{}.-]{handle})"
                  + " (?!(?:has )?(?:joined|left|parted|quit)\\b)(?<text>\\S)"
                  + "|-!-|\\[Users|\\* \\S{handle} (?:has )?(?:joined|left|parted|quit)\\b)"));

  @Override
  public @Nullable Layout learn(Lines head) {
    Map<String, Integer> named = new HashMap<>();
    Map<String, Integer> nameless = new HashMap<>();
    PatternLayout any = layout(shape -> true);
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      Heading heading = any.headingAt(head, line);
      if (heading != null) {
        boolean isNamed = heading.byline().author() != null;
        (isNamed ? named : nameless).merge(shape(head.raw(line)), 1, Integer::sum);
      }
    }
    named.entrySet().removeIf(e -> e.getValue() < MIN_NAMED * nameless.getOrDefault(e.getKey(), 0));
    Set<String> shapes = Set.copyOf(named.keySet());
    return shapes.isEmpty() ? null : layout(shapes::contains);
  }

  private static PatternLayout layout(Predicate<String> shapes) {
    return new PatternLayout(
        "chat-log",
        CONFIDENCE,
        line -> !Character.isLetter(line.charAt(0)) && shapes.test(shape(line)),
        FORMS,
        "text",
        ChatLogLearner::isName);
  }

  /**
   * Returns the form of the time at the start of a line: the marks and spaces around its numbers.
   * The messages of one log have one form; a line with another form is part of a message.
   */
  private static String shape(String line) {
    int end = 0;
    while (end < line.length()
        && !Character.isLetter(line.charAt(end))
        && "<*-@".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return DIGITS.matcher(line.substring(0, end)).replaceAll("0").strip();
  }

  /** Returns true if the words before a colon may be a name rather than a part of a sentence. */
  private static boolean isName(String author) {
    String name = author.strip();
    int words = SPACE.split(name).length;
    boolean lower = !name.isEmpty() && Character.isLowerCase(name.codePointAt(0));
    return words <= (lower ? MAX_LOWER_CASE_WORDS : MAX_NAME_WORDS)
        && !LEVELS.contains(name.toLowerCase(Locale.ROOT));
  }
}

package org.commentindex.internal.split.layout.fixed;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.HorizontalRule;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.jspecify.annotations.Nullable;

/** Mails pasted with their header fields: {@code From:}, {@code Date:}, {@code Subject:}. */
public final class MailHeaderLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Most header fields that are read. Bounds the work on text that looks like header fields. */
  private static final int MAX_FIELDS = 30;

  /** Longest header field, in characters: RFC 5322 limits lines to 998. */
  private static final int MAX_FIELD_LENGTH = 1000;

  /** Measured: a share of 1.00 of these pieces begins at a comment (docs/splitting.md). */
  private static final double CONFIDENCE = 0.95;

  private static final Pattern FIELD =
      LinePattern.compile("\\*?(\\p{L}[\\p{L}-]{phrase}):\\*? ?(.*)");
  private static final Set<String> FROM =
      Set.of("From", "Von", "De", "Da", "Van", "Från", "Fra", "Od", "Lähettäjä", "От");
  private static final Set<String> DATE =
      Set.of(
          "Date",
          "Sent",
          "Datum",
          "Gesendet",
          "Envoyé",
          "Fecha",
          "Enviado",
          "Data",
          "Inviato",
          "Verzonden",
          "Skickat",
          "Дата");

  /** {@code ann@shed.example (Ann Bell)}, the form of list archives and old mail programs. */
  private static final Pattern NAME_BEHIND =
      LinePattern.compile("\\s*\\S+@\\S+\\s+\\(([^()@]{heading})\\)\\s*");

  /** A line of five or more hyphens around words, "Original Message", separates mails. */
  private static final String BANNER = "-----";

  @Override
  public Layout learn(Lines head) {
    return new MailHeaderLayout();
  }

  private record MailHeaderLayout() implements Layout {
    @Override
    public String rule() {
      return "mail-head";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (!isAfterGap(lines, line)) {
        return null;
      }
      if (field(lines, line, FROM) == null
          && (field(lines, line, DATE) == null || field(lines, line + 1, FROM) == null)) {
        return null;
      }
      String from = null;
      String date = null;
      int at = line;
      while (at < line + MAX_FIELDS && isField(lines, at)) {
        from = from == null ? field(lines, at, FROM) : from;
        date = date == null ? field(lines, at, DATE) : date;
        at++;
      }
      Timestamp timestamp = from == null || date == null ? null : TimestampFinder.find(date);
      if (from == null || timestamp == null) {
        return null;
      }
      return Heading.above(at - 1, Timestamp.byline(name(from), timestamp));
    }

    @Override
    public boolean isActionRow(String line) {
      return HorizontalRule.matches(line) || (line.startsWith(BANNER) && line.endsWith(BANNER));
    }

    @Override
    public boolean mayHaveFooter() {
      return false;
    }

    private static boolean isAfterGap(Lines lines, int line) {
      String above = lines.get(line - 1);
      return above.isEmpty() || HorizontalRule.matches(above) || above.endsWith(BANNER);
    }

    private static boolean isField(Lines lines, int line) {
      String text = lines.get(line);
      return text.length() <= MAX_FIELD_LENGTH && FIELD.matcher(text).matches();
    }

    private static @Nullable String field(Lines lines, int line, Set<String> names) {
      String text = lines.get(line);
      if (text.length() > MAX_FIELD_LENGTH) {
        return null;
      }
      Matcher field = FIELD.matcher(text);
      return field.matches() && names.contains(field.group(1)) ? field.group(2) : null;
    }

    /** Returns the name next to an address, or the local part of an address alone. */
    private static String name(String field) {
      String from = EncodedWords.decode(field);
      Matcher behind = NAME_BEHIND.matcher(from);
      if (behind.matches()) {
        return behind.group(1);
      }
      String name =
          from.replaceAll("<[^>]*>|\\[mailto:[^\\]]*\\]|\\([^)]*@[^)]*\\)", "")
              .replace("\"", "")
              .strip();
      String bare = name.isEmpty() ? from.replaceAll("[<>]", "") : name;
      int atSign = bare.indexOf('@');
      int spelledAt = bare.indexOf(" at ");
      int end =
          atSign >= 0
              ? atSign
              : spelledAt >= 0 && bare.indexOf('.', spelledAt) > 0 ? spelledAt : bare.length();
      return bare.substring(0, end);
    }
  }
}

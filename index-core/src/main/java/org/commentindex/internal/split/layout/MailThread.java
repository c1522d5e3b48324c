package org.commentindex.internal.split.layout;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** Mails pasted with their heads: {@code From:}, {@code Date:}, {@code Subject:}. */
final class MailThread implements LayoutFamily {
  private static final Pattern FIELD = Pattern.compile("\\*?(\\p{L}[\\p{L}-]{0,24}):\\*? ?(.*)");
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

  /** {@code ann@shed.example (Ann Bell)}, as archives of lists and old programs write. */
  private static final Pattern NAME_BEHIND =
      Pattern.compile("\\s*\\S+@\\S+\\s+\\(([^()@]{1,80})\\)\\s*");

  private static final int MOST_FIELDS = 30;
  private static final int LONGEST = 1000;

  @Override
  public Layout learn(Lines head) {
    return new Page();
  }

  private record Page() implements Layout {
    @Override
    public String rule() {
      return "mail-head";
    }

    @Override
    public double confidence() {
      return 0.95;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      if (!isParted(lines, line)) {
        return null;
      }
      if (field(lines, line, FROM) == null
          && (field(lines, line, DATE) == null || field(lines, line + 1, FROM) == null)) {
        return null;
      }
      String from = null;
      String date = null;
      int at = line;
      while (at < line + MOST_FIELDS && isField(lines, at)) {
        from = from == null ? field(lines, at, FROM) : from;
        date = date == null ? field(lines, at, DATE) : date;
        at++;
      }
      Stamp stamp = from == null || date == null ? null : Stamps.find(date);
      if (from == null || stamp == null) {
        return null;
      }
      return Heading.above(at - 1, Stamp.by(name(from), stamp));
    }

    @Override
    public boolean isButton(String line) {
      return Separators.isRule(line) || (line.startsWith("-----") && line.endsWith("-----"));
    }

    @Override
    public boolean hasFoot() {
      return false;
    }

    private static boolean isParted(Lines lines, int line) {
      String above = lines.get(line - 1);
      return above.isEmpty() || Separators.isRule(above) || above.endsWith("-----");
    }

    private static boolean isField(Lines lines, int line) {
      String text = lines.get(line);
      return text.length() <= LONGEST && FIELD.matcher(text).matches();
    }

    private static @Nullable String field(Lines lines, int line, Set<String> names) {
      String text = lines.get(line);
      if (text.length() > LONGEST) {
        return null;
      }
      Matcher field = FIELD.matcher(text);
      return field.matches() && names.contains(field.group(1)) ? field.group(2) : null;
    }

    /** The name beside an address; of an address alone, what stands before the at sign. */
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
      int at = bare.indexOf('@');
      int spelled = bare.indexOf(" at ");
      int end =
          at >= 0 ? at : spelled >= 0 && bare.indexOf('.', spelled) > 0 ? spelled : bare.length();
      return bare.substring(0, end);
    }
  }
}

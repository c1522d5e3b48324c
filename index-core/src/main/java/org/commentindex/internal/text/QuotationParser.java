package org.commentindex.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Classifies the lines of one text as own or quoted. Not thread-safe. */
final class QuotationParser {
  private enum Line {
    BLANK,
    OWN,
    MARKED,
    IN_QUOTATION_MARKS,
    INTRODUCTION
  }

  private static final String OPENING = "\"'“‘„«‹「『";
  private static final String CLOSING = "\"'”’“»›」』";

  /** A line with which mail programs and chats introduce a quotation. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          ".{0,300}\\b(?:wrote|writes|said|says|schrieb|écrit|écrivait|escribió|scritto|schreef"
              + "|escreveu|skrev|napisał|написал|написала)\\b[^.!?]{0,60}:\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Length in characters of the longest line that {@link #INTRODUCTION} is tried on. */
  private static final int MAX_INTRODUCTION = 400;

  /** The name of the quoted author, which forums put at the start of a quotation. */
  private static final Pattern NAME = Pattern.compile("^[^\\n.!?:]{1,60}:[ \\t]*\\n[ \\t]*\\n\\s*");

  private final List<String> lines;
  private final Line[] kinds;

  QuotationParser(String text) {
    lines = text.lines().toList();
    kinds = new Line[lines.size()];
  }

  OwnAndQuotedText read() {
    classifyLines();
    List<String> own = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      switch (kinds[i]) {
        case OWN, BLANK -> own.add(lines.get(i));
        case MARKED -> quoted.add(withoutMarks(lines.get(i)));
        case IN_QUOTATION_MARKS -> quoted.add(withoutQuotationMarks(i));
        case INTRODUCTION -> {}
      }
    }
    return new OwnAndQuotedText(joined(own), joined(quoted));
  }

  /**
   * Adds each quotation separately.
   *
   * @param within whether the text is itself a quotation, so that its own words are added too
   * @param depth number of nested levels that are separated; deeper ones are merged
   */
  void addQuotations(boolean within, int depth, List<String> quotations) {
    classifyLines();
    for (int from = 0; from < kinds.length; ) {
      int to = endOfRun(from);
      List<String> run = new ArrayList<>();
      for (int i = from; i < to; i++) {
        switch (kinds[i]) {
          case MARKED ->
              run.add(depth > 1 ? withoutMark(lines.get(i)) : withoutMarks(lines.get(i)));
          case IN_QUOTATION_MARKS -> run.add(withoutQuotationMarks(i));
          case OWN, BLANK -> run.add(within ? lines.get(i) : "");
          case INTRODUCTION -> {}
        }
      }
      String text = joined(run);
      if (kinds[from] == Line.MARKED && depth > 1) {
        new QuotationParser(text).addQuotations(true, depth - 1, quotations);
      } else if (!text.isEmpty()) {
        quotations.add(NAME.matcher(text).replaceFirst(""));
      }
      from = to;
    }
  }

  /** Returns the line after a run of lines of one kind; own lines include blank ones. */
  private int endOfRun(int from) {
    int to = from + 1;
    while (to < kinds.length && isOneKind(kinds[from], kinds[to])) {
      to++;
    }
    return to;
  }

  private static boolean isOneKind(Line one, Line other) {
    boolean own = one == Line.OWN || one == Line.BLANK;
    return one == other || (own && (other == Line.OWN || other == Line.BLANK));
  }

  private void classifyLines() {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = lines.get(i).isBlank() ? Line.BLANK : isMarked(i) ? Line.MARKED : Line.OWN;
    }
    findIntroductions();
    findQuotationMarks();
  }

  /**
   * Returns true if a line starts with {@code >} as a quotation mark. {@code >100 people} means
   * "more than" unless an adjacent line starts with {@code >} too.
   */
  private boolean isMarked(int line) {
    String text = lines.get(line).stripLeading();
    if (!text.startsWith(">")) {
      return false;
    }
    boolean moreThan =
        text.length() > 1 && (Character.isDigit(text.charAt(1)) || text.charAt(1) == '=');
    return !moreThan || beginsWithMark(line - 1) || beginsWithMark(line + 1);
  }

  private boolean beginsWithMark(int line) {
    return line >= 0 && line < lines.size() && lines.get(line).stripLeading().startsWith(">");
  }

  private void findIntroductions() {
    int next = -1;
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == Line.OWN && next >= 0 && kinds[next] == Line.MARKED) {
        introduce(i);
      }
      if (kinds[i] != Line.BLANK) {
        next = i;
      }
    }
  }

  /** Marks an introduction, and the line before it if a mail program wrapped the introduction. */
  private void introduce(int line) {
    String text = lines.get(line).strip();
    if (!text.endsWith(":") || text.length() > MAX_INTRODUCTION) {
      return;
    }
    if (INTRODUCTION.matcher(text).matches()) {
      kinds[line] = Line.INTRODUCTION;
      if (line > 0 && kinds[line - 1] == Line.OWN && startsMailIntroduction(line - 1, text)) {
        kinds[line - 1] = Line.INTRODUCTION;
      }
    }
  }

  private boolean startsMailIntroduction(int line, String rest) {
    String text = lines.get(line).strip();
    return text.matches("(?:On|Am|Le|El|Il|Op|Em|Den)\\s.{0,200}\\d.{0,200}")
        && !rest.matches("(?:On|Am|Le|El|Il|Op|Em|Den)\\s.*");
  }

  /** Marks runs of lines within one pair of quotation marks, if the text has other own lines. */
  private void findQuotationMarks() {
    boolean others = false;
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != Line.OWN) {
        continue;
      }
      int last = lastOfParagraph(i);
      if (isWithinQuotationMarks(i, last)) {
        found.add(new int[] {i, last});
        i = last;
      } else if (isWithinQuotationMarks(i, i)) {
        found.add(new int[] {i, i});
      } else {
        others = true;
      }
    }
    if (others) {
      for (int[] run : found) {
        for (int i = run[0]; i <= run[1]; i++) {
          kinds[i] = Line.IN_QUOTATION_MARKS;
        }
      }
    }
  }

  /** Returns the last line of a paragraph for its first line, else the line itself: linear time. */
  private int lastOfParagraph(int line) {
    if (line > 0 && kinds[line - 1] == Line.OWN) {
      return line;
    }
    int last = line;
    while (last + 1 < kinds.length && kinds[last + 1] == Line.OWN) {
      last++;
    }
    return last;
  }

  private boolean isWithinQuotationMarks(int first, int last) {
    String head = lines.get(first).strip();
    String tail = withoutFullStop(lines.get(last).strip());
    int pair = OPENING.indexOf(head.charAt(0));
    if (pair < 0
        || tail.isEmpty()
        || tail.charAt(tail.length() - 1) != CLOSING.charAt(pair)
        || (first == last && tail.length() < 3)) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      String line = i == last ? tail : lines.get(i).strip();
      int from = i == first ? 1 : 0;
      int to = i == last ? line.length() - 1 : line.length();
      if (closesWithin(line, from, to, CLOSING.charAt(pair))) {
        return false;
      }
    }
    return true;
  }

  /** Returns true if a closing mark precedes the end; within a word it is an apostrophe. */
  private static boolean closesWithin(String line, int from, int to, char closing) {
    boolean apostrophe = closing == '\'' || closing == '’';
    for (int at = line.indexOf(closing, from); at >= 0 && at < to; ) {
      boolean inWord =
          at > 0
              && at + 1 < line.length()
              && Character.isLetterOrDigit(line.charAt(at - 1))
              && Character.isLetterOrDigit(line.charAt(at + 1));
      if (!apostrophe || !inWord) {
        return true;
      }
      at = line.indexOf(closing, at + 1);
    }
    return false;
  }

  private static String withoutFullStop(String line) {
    boolean stopped = line.length() > 2 && ".,;:!?…".indexOf(line.charAt(line.length() - 1)) >= 0;
    return stopped ? line.substring(0, line.length() - 1) : line;
  }

  /** Removes the outermost mark and the space after it. */
  private static String withoutMark(String line) {
    String rest = line.substring(line.indexOf('>') + 1);
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }

  private static String withoutMarks(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) <= ' ')) {
      at++;
    }
    return line.substring(at);
  }

  private String withoutQuotationMarks(int line) {
    String text = lines.get(line).strip();
    boolean first = line == 0 || kinds[line - 1] != Line.IN_QUOTATION_MARKS;
    String rest = first && OPENING.indexOf(text.charAt(0)) >= 0 ? text.substring(1) : text;
    String end = withoutFullStop(rest);
    boolean closed = !end.isEmpty() && CLOSING.indexOf(end.charAt(end.length() - 1)) >= 0;
    return closed ? end.substring(0, end.length() - 1) : rest;
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines).strip();
  }
}

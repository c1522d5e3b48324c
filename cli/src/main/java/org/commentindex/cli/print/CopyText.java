package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.LookAlikes;
import org.commentindex.query.Tally;

/** How a folded copy looks to a person: what it is a copy of, how close, and what differs. */
final class CopyText {
  private static final String INDENT = " ".repeat(11);
  private static final int WORDS_AROUND = 5;
  private static final int WORDS_SHOWN = 24;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;
  private String lastId = "";

  CopyText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns();
  }

  void print(Comment comment, Occurrence copy) {
    if (!comment.id().equals(lastId)) {
      out.print(lastId.isEmpty() ? "" : System.lineSeparator());
      lastId = comment.id();
      comment(comment);
    }
    Parts evidence = new Parts().add(Describe.place(copy.record()));
    evidence.add(String.format(Locale.ROOT, "similarity %.2f", copy.similarity()));
    evidence.add(String.format(Locale.ROOT, "containment %.2f", copy.containment()));
    field(copy.kind().word(), evidence.lines("  ", ", ", columns - INDENT.length()));
    StyledText difference = difference(comment.text(), copy.record().text());
    for (String line : difference.wrap(columns - INDENT.length() - 1, ink)) {
      out.println(INDENT + line);
    }
  }

  /** A group of look-alikes: how many, from whom and when, and what some of them changed. */
  void print(LookAlikes group) {
    out.print(lastId.isEmpty() ? "" : System.lineSeparator());
    lastId = group.group();
    Parts head = new Parts().add(Describe.count(group.comments(), "comment"), ink::bold);
    if (group.first() != null && group.last() != null) {
      String from = Describe.day(group.first());
      String to = Describe.day(group.last());
      head.add(from.equals(to) ? from : from + " to " + to);
    }
    head.add(TerminalText.line("group:" + group.group()), ink::faint)
        .lines(Describe.DOT, columns)
        .forEach(out::println);
    Parts senders = new Parts();
    for (Tally sender : group.senders()) {
      String name = Cells.cut(TerminalText.line(sender.value()), columns - INDENT.length() - 12);
      senders.add(sender.comments() == 1 ? name : name + " (" + sender.comments() + ")");
    }
    field("from", senders.lines(", ", columns - INDENT.length()));
    text("text", new StyledText().add(shortened(words(group.leader().text())), false));
    for (Comment variant : group.variants()) {
      String before = variant.author() == null ? variant.id() : variant.author();
      StyledText text = new StyledText().add(TerminalText.line(before) + ": ", false);
      text("varies", differenceAfter(text, group.leader().text(), variant.text()));
    }
  }

  private void text(String name, StyledText text) {
    field(name, text.wrap(columns - INDENT.length() - 1, ink));
  }

  private void comment(Comment comment) {
    Parts head = Describe.head(comment, List.of(), columns, ink);
    head.add(TerminalText.line(comment.id()), ink::faint)
        .lines(Describe.DOT, columns)
        .forEach(out::println);
    StyledText beginning = new StyledText().add(shortened(words(comment.text())), false);
    field("kept", List.of(Describe.place(comment.kept())));
    for (String line : beginning.wrap(columns - INDENT.length() - 1, ink)) {
      out.println(INDENT + line);
    }
  }

  private void field(String name, List<String> lines) {
    String before = String.format(Locale.ROOT, "  %-8s ", name);
    for (String line : lines) {
      out.println(before + line);
      before = INDENT;
    }
  }

  /** {@code … words [-removed-] {+added+} words …}, only what stands around the changes. */
  private static StyledText difference(String kept, String copy) {
    return differenceAfter(new StyledText(), kept, copy);
  }

  private static StyledText differenceAfter(StyledText text, String kept, String copy) {
    List<WordDiff.Run> runs = WordDiff.between(kept, copy);
    if (runs.stream().allMatch(run -> run.kind() == WordDiff.Kind.SAME)) {
      return text.add("the same words", false);
    }
    for (int i = 0; i < runs.size(); i++) {
      WordDiff.Run run = runs.get(i);
      text.add(i == 0 ? "" : " ", false);
      switch (run.kind()) {
        case REMOVED -> text.add("[-" + shortened(run.words()) + "-]", true);
        case ADDED -> text.add("{+" + shortened(run.words()) + "+}", true);
        case SAME -> text.add(around(run.words(), i == 0, i == runs.size() - 1), false);
      }
    }
    return text;
  }

  private static String around(List<String> words, boolean first, boolean last) {
    int size = words.size();
    if (first && size > WORDS_AROUND) {
      return "… " + String.join(" ", words.subList(size - WORDS_AROUND, size));
    }
    if (last && size > WORDS_AROUND) {
      return String.join(" ", words.subList(0, WORDS_AROUND)) + " …";
    }
    if (size <= 2 * WORDS_AROUND) {
      return String.join(" ", words);
    }
    return String.join(" ", words.subList(0, WORDS_AROUND))
        + " … "
        + String.join(" ", words.subList(size - WORDS_AROUND, size));
  }

  private static String shortened(List<String> words) {
    int size = words.size();
    if (size <= WORDS_SHOWN) {
      return String.join(" ", words);
    }
    int hidden = size - WORDS_SHOWN;
    return String.join(" ", words.subList(0, WORDS_SHOWN / 2))
        + " … "
        + hidden
        + " more words … "
        + String.join(" ", words.subList(size - WORDS_SHOWN / 2, size));
  }

  private static List<String> words(String text) {
    return List.of(TerminalText.line(text).split(" "));
  }
}

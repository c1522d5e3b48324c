package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;

/** The record format of the chat logs that a grammar describes. */
public final class ChatFormat implements RecordFormat {
  /** The number of non-blank lines checked for messages: the first may be long. Chosen by hand. */
  private static final int LINES_TO_CHECK = 120;

  /** Messages that are enough without other evidence, such as a frame. Chosen by hand. */
  private static final int ENOUGH_MESSAGES = 2;

  /** Lines of a frame that are enough if nothing else is there. By hand: Discord's have four. */
  private static final int EMPTY_FRAME = 4;

  /**
   * The percentage of lines that must have a known form if messages have one line each. Chosen by
   * hand: pasted lines may be between.
   */
  private static final int MIN_KNOWN_PERCENT = 50;

  /** A word in the place of the sender that is the level of a program's log, not a name. */
  private static final Pattern LOG_LEVEL =
      Pattern.compile(
          "(?i)(?:.*[.\\[])?(?:trace|debug|info|notice|warn|warning|error|err|fatal|critical|severe"
              + "|crit|emerg|alert|verbose|fine)\\]?(?:\\s.*)?");

  private final ChatGrammar grammar;

  private ChatFormat(ChatGrammar grammar) {
    this.grammar = grammar;
  }

  /** Returns the formats of chat logs, most specific first. */
  public static List<RecordFormat> all() {
    return ChatGrammars.ALL.stream().<RecordFormat>map(ChatFormat::new).toList();
  }

  @Override
  public String name() {
    return grammar.name();
  }

  /**
   * Returns true if the first line has a form of the grammar, enough lines have one, and messages
   * have senders.
   */
  @Override
  public boolean matches(SourceHead head) {
    List<String> lines = firstLines(head);
    if (lines.isEmpty() || grammar.match(lines.getFirst(), false, true) == null) {
      return false;
    }
    Counts counts = new Counts();
    for (String text : lines) {
      ChatLine line = grammar.match(text, counts.messages > 0, true);
      if (line != null && (line.kind() != LineKind.MESSAGE || line.name() != null)) {
        counts.add(line);
      }
    }
    return counts.isLog(lines.size());
  }

  /** Counts the lines that have a form of the grammar. */
  private final class Counts {
    private int known;
    private int notices;

    /** Notices with the words of the program, not only with its form. */
    private int sure;

    private int messages;

    /** Messages that are lines of a program's log. */
    private int odd;

    /** Messages with tabs, as in a table. */
    private int columns;

    private int frames;
    private boolean framed;

    void add(ChatLine line) {
      known++;
      switch (line.kind()) {
        case MESSAGE, MESSAGE_AFTER_BLANK -> {
          messages++;
          odd += isOfLog(line) ? 1 : 0;
          columns += line.text() != null && line.text().indexOf('\t') >= 0 ? 1 : 0;
        }
        case NOTICE -> {
          notices++;
          sure += isSureNotice(line) ? 1 : 0;
        }
        case DAY, HEAD -> framed = true;
        case FRAME -> {
          frames++;
          framed = true;
        }
        case ACTION -> {} // also a form of lists
      }
    }

    boolean isLog(int lines) {
      if (frames >= EMPTY_FRAME && known == lines && grammar.needsFrame()) {
        return true; // a log without messages
      }
      boolean enough = messages >= ENOUGH_MESSAGES || (messages > 0 && (framed || notices > 0));
      boolean dated = !grammar.singleLines() && !framed && sure == 0;
      return enough
          && !(dated && notices > messages) // dates before sentences, as in a diary
          && (framed || !grammar.needsFrame())
          && 2 * (odd + (notices > 0 ? 0 : columns)) < messages // a table has no notices
          && (!grammar.singleLines() || known * 100 >= lines * MIN_KNOWN_PERCENT);
    }
  }

  private static List<String> firstLines(SourceHead head) {
    return head.text().lines().filter(line -> !line.isBlank()).limit(LINES_TO_CHECK).toList();
  }

  /** Returns true if the words of a notice are those of the program, not only its form. */
  private boolean isSureNotice(ChatLine line) {
    String text = line.text();
    return text != null && grammar.body().of(List.of(text)).text().isEmpty();
  }

  /** Returns true for a line of a program's log. */
  private static boolean isOfLog(ChatLine line) {
    String name = line.name();
    return name != null && LOG_LEVEL.matcher(name).matches();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    new ChatReader(grammar, input, sink).read();
  }
}

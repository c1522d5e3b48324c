package org.commentindex.internal.read.field;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.jspecify.annotations.Nullable;

/** Counts the text in fields of a source that are not read, by name. Not thread-safe. */
public final class UnknownTexts {
  /** Names counted; the text of any further ones is counted together. Chosen by hand. */
  private static final int MAX_NAMES = 200;

  private static final String OTHERS = "other fields";

  private final Map<String, Long> characters = new LinkedHashMap<>();
  private long unreadableDates;
  private @Nullable String example;

  /** Counts a value if it is text that a person may have written. */
  public void add(String name, String value) {
    if (Prose.isProse(value)) {
      addText(name, LeftOutText.characters(value));
    }
  }

  /** Counts the value of a field whose name is that of a text, if it has several words. */
  void addNamed(String name, String value) {
    if (Prose.words(value) > 1) {
      addText(name, LeftOutText.characters(value));
    }
  }

  /** Counts a date of a comment that cannot be read. */
  public void addUnreadableDate(String written) {
    unreadableDates++;
    example = example == null ? written : example;
  }

  /** Counts the text of another collection, under a name. */
  public void addAll(UnknownTexts other) {
    other.characters.forEach(this::addText);
  }

  /** Returns true if no text was counted. */
  public boolean isEmpty() {
    return characters.isEmpty();
  }

  private void addText(String name, long count) {
    boolean known = characters.size() < MAX_NAMES || characters.containsKey(name);
    characters.merge(known ? name : OTHERS, count, Long::sum);
  }

  /** Reports the text, one region for each field, and the dates. */
  public void report(String source, RecordSink sink) {
    characters.forEach(
        (name, count) ->
            sink.leaveOut(new LeftOutText(source, null, LeftOutReason.UNKNOWN_FIELD, name, count)));
    String one = example;
    if (one != null) {
      sink.unreadableDates(unreadableDates, one);
    }
  }
}

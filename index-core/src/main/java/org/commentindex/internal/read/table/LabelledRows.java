package org.commentindex.internal.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.GenericField;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text whose lines have labels, such as {@code Date: …} and {@code Comment: …}, as
 * CSV, one at a time. A record begins with the label of the first line. Not thread-safe.
 */
final class LabelledRows extends Reader {
  /** Fewest records. Chosen by hand: the label of a heading occurs once. */
  private static final int MIN_RECORDS = 2;

  private static final Pattern LINE =
      Pattern.compile("(?<label>\\p{L}[\\p{L}\\p{N} _/-]{0,40}): ?(?<value>.*)");

  private final BufferedReader in;
  private final List<String> labels;
  private final StringBuilder pending = new StringBuilder();
  private final Map<String, StringBuilder> open = new LinkedHashMap<>();
  private @Nullable StringBuilder last;
  private boolean done;

  /** Creates a reader of records with these labels. */
  LabelledRows(Reader text, List<String> labels) {
    in = new BufferedReader(text);
    this.labels = labels;
    append(labels);
  }

  /**
   * Returns the labels of the records in the beginning of a text; empty if they are not those of
   * comments: a text, and an author or a date.
   */
  static List<String> labels(String head) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    String first = null;
    boolean afterBlank = true;
    for (String line : head.lines().toList()) {
      Matcher labelled = LINE.matcher(line);
      if (!line.isBlank() && labelled.matches()) {
        String label = labelled.group("label");
        boolean again = label.equals(first);
        if (again && !afterBlank) {
          return List.of(); // lines of speakers
        }
        first = first == null ? label : first;
        counts.merge(label, 1, Integer::sum);
      } else if (first == null && !line.isBlank()) {
        return List.of();
      }
      afterBlank = line.isBlank();
    }
    int records = first == null ? 0 : counts.getOrDefault(first, 0);
    counts.values().removeIf(count -> 2 * count < records || count > records);
    Set<GenericField> known = EnumSet.noneOf(GenericField.class);
    for (String label : counts.keySet()) {
      GenericField.Name name = FieldCatalog.named(label);
      if (name != null) {
        known.add(name.field());
      }
    }
    boolean comments =
        known.contains(GenericField.TEXT)
            && (known.contains(GenericField.DATE) || known.contains(GenericField.AUTHOR));
    return records >= MIN_RECORDS && comments ? List.copyOf(counts.keySet()) : List.of();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (pending.isEmpty() && !done) {
      String line = in.readLine();
      if (line == null) {
        done = true;
        close(open);
      } else {
        line(line);
      }
    }
    int count = Math.min(length, pending.length());
    pending.getChars(0, count, target, offset);
    pending.delete(0, count);
    return count == 0 ? -1 : count;
  }

  private void line(String line) throws IOException {
    Matcher labelled = LINE.matcher(line);
    String label = labelled.matches() ? labelled.group("label") : null;
    StringBuilder value = last;
    if (label != null && labels.contains(label)) {
      if (open.containsKey(label) && label.equals(labels.getFirst())) {
        close(open);
      }
      if (!open.containsKey(label)) {
        last = new StringBuilder(labelled.group("value"));
        open.put(label, last);
        return;
      }
    }
    if (value != null) {
      if (value.length() + line.length() > Json.MAX_STRING_CHARS) {
        throw new TableText.RowTooLongException();
      }
      value.append('\n').append(line);
    }
  }

  private void close(Map<String, StringBuilder> record) {
    if (!record.isEmpty()) {
      List<String> row = new ArrayList<>();
      for (String label : labels) {
        StringBuilder value = record.get(label);
        row.add(value == null ? "" : value.toString().strip());
      }
      append(row);
    }
    record.clear();
    last = null;
  }

  private void append(List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      pending.append(i == 0 ? "" : ",").append('"').append(row.get(i).replace("\"", "\"\""));
      pending.append('"');
    }
    pending.append('\n');
  }

  @Override
  public void close() {}
}

package org.commentindex.internal.read;

import java.util.List;
import java.util.StringJoiner;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Formats prepared records as one line each, for assertions. */
final class Shown {
  private Shown() {}

  static List<String> of(Collected found) {
    return found.records.stream()
        .map(raw -> of(RecordPreparation.prepare(raw), raw.lang()))
        .toList();
  }

  /**
   * Returns {@code id ^parent @thread by author, date, +votes, #tags, cited, address, language:
   * text}, with the language only if the source states it.
   */
  private static String of(SourceRecord record, @Nullable String lang) {
    StringJoiner line = new StringJoiner(" ");
    line.add(String.valueOf(record.id()));
    add(line, "^", record.parent());
    add(line, "@", record.thread());
    add(line, "by ", record.author());
    add(line, "", record.date());
    add(line, "+", record.votes());
    record.tags().forEach(tag -> line.add("#" + tag));
    record.cites().forEach(cited -> line.add("<" + cited.as() + ">"));
    add(line, "", record.url());
    add(line, "", lang);
    String title = record.title() == null ? "" : " [" + record.title() + "]";
    return line + title + ": " + record.text().replace("\n", " | ");
  }

  private static void add(StringJoiner line, String before, @Nullable Object value) {
    if (value != null) {
      line.add(before + value);
    }
  }
}

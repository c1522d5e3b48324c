package org.commentindex.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentindex.source.RawRecord;

/** Collects records for a test, each with an id and an author of its own unless said otherwise. */
public final class Given {
  private final List<RawRecord> records = new ArrayList<>();

  /** A record of plain text. */
  public Given comment(String id, String text) {
    return comment(id, text, builder -> builder);
  }

  /** A record of plain text of which more is known. */
  public Given comment(String id, String text, UnaryOperator<RawRecord.Builder> more) {
    RawRecord.Builder builder = RawRecord.builder("given", records.size() + 1L);
    builder.id(id).author("author of " + id).body(text).place("id:" + id);
    records.add(more.apply(builder).build());
    return this;
  }

  /** The records so far. */
  public List<RawRecord> records() {
    return List.copyOf(records);
  }
}

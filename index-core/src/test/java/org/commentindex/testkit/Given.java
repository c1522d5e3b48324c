package org.commentindex.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentindex.source.RawRecord;

/** Builds the records of a test. Each has its own id and author unless set. */
public final class Given {
  private final List<RawRecord> records = new ArrayList<>();

  /** Adds a record with a plain text. */
  public Given comment(String id, String text) {
    return comment(id, text, builder -> builder);
  }

  /** Adds a record with a plain text and other properties. */
  public Given comment(String id, String text, UnaryOperator<RawRecord.Builder> more) {
    RawRecord.Builder builder = RawRecord.builder("given", records.size() + 1L);
    builder.id(id).author("author of " + id).body(text).location("id:" + id);
    records.add(more.apply(builder).build());
    return this;
  }

  /** Returns the records added so far. */
  public List<RawRecord> records() {
    return List.copyOf(records);
  }
}

package org.commentindex.soak;

import java.time.Instant;
import java.util.List;
import org.commentindex.source.RawRecord;

/**
 * One version of a comment, with the times of the {@link SoakModel} at which it came and went.
 * Written by the writer's thread, read by all.
 */
final class SoakRow {
  final String id;
  final String author;
  final Instant date;
  final List<String> words;
  final String text;

  /** When the call that added it began. */
  volatile long addBegan = Long.MAX_VALUE;

  /** When the commit that has it ended. */
  volatile long addCommitted = Long.MAX_VALUE;

  /** When the call that removed it began. */
  volatile long removeBegan = Long.MAX_VALUE;

  /** When the call that removed it ended. */
  volatile long removeEnded = Long.MAX_VALUE;

  /** When the commit without it ended. */
  volatile long removeCommitted = Long.MAX_VALUE;

  SoakRow(String id, String author, Instant date, List<String> words) {
    this.id = id;
    this.author = author;
    this.date = date;
    this.words = List.copyOf(words);
    this.text = String.join(" ", words);
  }

  /** Returns a row with the times as they are now. */
  SoakRow copy() {
    SoakRow copy = new SoakRow(id, author, date, words);
    copy.addBegan = addBegan;
    copy.addCommitted = addCommitted;
    copy.removeBegan = removeBegan;
    copy.removeEnded = removeEnded;
    copy.removeCommitted = removeCommitted;
    return copy;
  }

  boolean has(String word) {
    return words.contains(word);
  }

  boolean hasPhrase(String first, String second) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
        return true;
      }
    }
    return false;
  }

  RawRecord record() {
    return RawRecord.builder("soak", 1)
        .location("soak:" + text)
        .id(id)
        .author(author)
        .date(date)
        .body(text)
        .build();
  }

  @Override
  public String toString() {
    return "%s [%d %d, %d %d %d] %s"
        .formatted(id, addBegan, addCommitted, removeBegan, removeEnded, removeCommitted, text);
  }
}

package org.commentindex.documents;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.extract.ReviewComment;
import org.jspecify.annotations.Nullable;

/** A comment whose parts are read one after the other. Not thread-safe. */
final class MarginComment {
  /**
   * Characters of the passage that are kept; people comment on words and sentences, and a comment
   * on the whole document repeats nothing useful. Chosen by hand.
   */
  private static final int MAX_PASSAGE = 2000;

  final String id;
  @Nullable String parent;
  @Nullable String author;
  @Nullable String date;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder passage = new StringBuilder();

  MarginComment(String id) {
    this.id = id;
  }

  void addText(String more) {
    text.append(more);
  }

  void addPassage(String more) {
    passage.append(more, 0, Math.min(more.length(), MAX_PASSAGE - passage.length()));
  }

  /** Forgets the passage, because its end was not marked. */
  void dropPassage() {
    passage.setLength(0);
  }

  private ReviewComment read() {
    String about = passage.toString().strip();
    return new ReviewComment(
        id, parent, author, date, about.isEmpty() ? null : about, text.toString().strip());
  }

  /**
   * Returns the comments that have text.
   *
   * @param limit maximum number of characters of all texts and passages
   */
  static List<ReviewComment> read(Iterable<MarginComment> comments, int limit) {
    List<ReviewComment> read = new ArrayList<>();
    long size = 0;
    for (MarginComment comment : comments) {
      size += comment.text.length() + comment.passage.length();
      if (size > limit) {
        break;
      }
      ReviewComment next = comment.read();
      if (!next.text().isEmpty()) {
        read.add(next);
      }
    }
    return read;
  }
}

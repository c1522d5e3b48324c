package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.RecordPlace;
import org.commentindex.internal.lucene.dedup.CandidateKeyPoints;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.document.RepeatedRecords;
import org.commentindex.model.Comment;

/** Finds the comments of the last commit while a run writes. Thread-safe. */
final class CommittedComments {
  /**
   * Maximum repeated records of a comment in its doc values; with more, it is written again with
   * all of them. Chosen by hand: adding one copies those before it, about 40 bytes each.
   */
  private static final int MAX_REPEATS = 16;

  private final DirectoryReader reader;
  private final RepeatedRecords repeats;

  CommittedComments(DirectoryReader reader) {
    this.reader = reader;
    this.repeats = new RepeatedRecords(reader);
  }

  /** Returns true if a comment has this id. */
  boolean has(String id) throws IOException {
    return GroupValues.documentOf(reader, id) >= 0;
  }

  /** Returns the comment with an id. */
  Optional<Comment> findById(String id) throws IOException {
    int document = GroupValues.documentOf(reader, id);
    return document < 0 ? Optional.empty() : Optional.of(load(document));
  }

  /** Returns the comment that has a record with a key, not only as a repeated one. */
  Optional<Comment> findByRecordKey(String key) throws IOException {
    long value = HexFormat.fromHexDigitsToLong(key);
    Bits live = MultiBits.getLiveDocs(reader);
    for (int doc : CandidateKeyPoints.documentsWith(reader, live, CandidateKeyKind.KEY, value)) {
      Comment comment = load(doc);
      if (comment.occurrences().stream().anyMatch(one -> one.record().key().equals(key))) {
        return Optional.of(comment);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the doc values of a comment with more repeated records.
   *
   * @return empty if there is no such comment or it has too many
   */
  Optional<Field> withRepeats(String id, List<RecordPlace> places) throws IOException {
    int document = GroupValues.documentOf(reader, id);
    if (document < 0) {
      return Optional.empty();
    }
    List<RecordPlace> all = new ArrayList<>(repeats.of(document));
    all.addAll(places);
    return all.size() > MAX_REPEATS
        ? Optional.empty()
        : Optional.of(RepeatedRecords.field(RepeatedRecords.serial(reader, document), all));
  }

  private Comment load(int document) throws IOException {
    return repeats.addTo(CommentSerializer.load(reader.storedFields(), document), document);
  }
}

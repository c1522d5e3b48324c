package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.commentindex.backend.Fields;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.jspecify.annotations.Nullable;

/**
 * The groups of look-alikes, as they are now: how many a group has is not written down.
 * Thread-safe.
 */
final class Groups {
  /** After so many their sizes are counted anew. */
  private static final int MOST_KNOWN = 100_000;

  private final IndexSearcher searcher;
  private final boolean any;
  private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

  Groups(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    boolean found = false;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      found |= leaf.reader().terms(Fields.GROUP) != null;
    }
    this.any = found;
  }

  /** Whether there are any. */
  boolean any() {
    return any;
  }

  /** The comment, saying how many others are in its group. */
  Comment counted(Comment comment) {
    String group = comment.group();
    if (group == null) {
      return comment;
    }
    if (sizes.size() >= MOST_KNOWN) {
      sizes.clear();
    }
    return comment.withAlike(sizes.computeIfAbsent(group, this::size) - 1);
  }

  private int size(String group) {
    try {
      return searcher.count(new TermQuery(new Term(Fields.GROUP, group)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The group of a document, without reading it back, or null. */
  @Nullable String of(int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedSetDocValues groups = DocValues.getSortedSet(leaf.reader(), Fields.GROUP);
    return groups.advanceExact(document - leaf.docBase)
        ? groups.lookupOrd(groups.nextOrd()).utf8ToString()
        : null;
  }

  /** Whether a question is about a group, so that all of it is wanted. */
  static boolean isAskedFor(CommentQuery query) {
    return switch (query) {
      case CommentQuery.Label label -> label.field() == LabelField.GROUP;
      case CommentQuery.All all -> all.parts().stream().anyMatch(Groups::isAskedFor);
      case CommentQuery.Any either -> either.parts().stream().anyMatch(Groups::isAskedFor);
      default -> false;
    };
  }
}

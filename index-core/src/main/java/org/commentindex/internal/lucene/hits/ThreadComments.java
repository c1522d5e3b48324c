package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.commentindex.internal.lucene.document.CommentLoader;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.model.Comment;
import org.commentindex.search.SortOrder;

/** Finds the comments of a thread and the replies to a comment. */
public final class ThreadComments {
  private final IndexSearcher searcher;
  private final CommentLoader loader;

  public ThreadComments(IndexSearcher searcher, CommentLoader loader) {
    this.searcher = searcher;
    this.loader = loader;
  }

  /** Calls an action with the comments of a thread, oldest first, those without a date last. */
  public void inThread(String thread, int limit, Consumer<Comment> action) throws IOException {
    oldestFirst(inThread(thread), limit, action);
  }

  /** Returns the number of comments of a thread. */
  public long count(String thread) throws IOException {
    return searcher.count(inThread(thread));
  }

  /** Returns the replies to a comment, oldest first, those without a date last. */
  public List<Comment> replies(String id, int limit) throws IOException {
    List<Comment> replies = new ArrayList<>();
    oldestFirst(query(Fields.PARENT, id), limit, replies::add);
    return replies;
  }

  private static Query inThread(String thread) {
    return query(Fields.THREAD_NAME, thread);
  }

  private static Query query(String field, String value) {
    return new TermQuery(new Term(field, FieldValues.truncated(value)));
  }

  private void oldestFirst(Query query, int limit, Consumer<Comment> action) throws IOException {
    StoredFields stored = searcher.storedFields();
    HitPages pages = new HitPages(searcher, query, () -> query, SortOrder.OLDEST, limit);
    do {
      for (ScoreDoc found : pages.page().scoreDocs) {
        action.accept(loader.load(stored, found.doc));
      }
    } while (pages.next());
  }
}

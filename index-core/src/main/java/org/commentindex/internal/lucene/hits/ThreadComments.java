package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.document.CommentLoader;
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

  /** Returns the comments of a thread, oldest first, those without a date last. */
  public List<Comment> inThread(String thread, int limit) throws IOException {
    return oldestFirst(new TermQuery(new Term(Fields.THREAD_NAME, thread)), limit);
  }

  /** Returns the replies to a comment, oldest first, those without a date last. */
  public List<Comment> replies(String id, int limit) throws IOException {
    return oldestFirst(new TermQuery(new Term(Fields.PARENT, id)), limit);
  }

  private List<Comment> oldestFirst(Query query, int limit) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Comment> comments = new ArrayList<>();
    HitPages pages = new HitPages(searcher, query, () -> query, SortOrder.OLDEST, limit);
    do {
      for (ScoreDoc found : pages.page().scoreDocs) {
        comments.add(loader.load(stored, found.doc));
      }
    } while (pages.next());
    return comments;
  }
}

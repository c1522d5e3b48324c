package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.commentindex.internal.lucene.document.CommentLoader;
import org.commentindex.model.Comment;

/** Visits the comments that match a query in order of id. */
public final class CommentsById {
  private final IndexSearcher searcher;
  private final CommentLoader loader;

  public CommentsById(IndexSearcher searcher, CommentLoader loader) {
    this.searcher = searcher;
    this.loader = loader;
  }

  /** Calls the action with every comment that matches. */
  public void forEach(Query query, Consumer<Comment> action) throws IOException {
    forEach(HitPages.byId(searcher, query), action);
  }

  /** Calls the action with every comment of these pages. */
  public void forEach(HitPages pages, Consumer<Comment> action) throws IOException {
    StoredFields stored = searcher.storedFields();
    do {
      for (ScoreDoc hit : pages.page().scoreDocs) {
        action.accept(loader.load(stored, hit.doc));
      }
    } while (pages.next());
  }
}

package org.commentindex.internal.lucene;

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
import org.commentindex.query.SortOrder;

/** Comments by what ties them to each other: the thread they stand in, the comment they answer. */
final class Threads {
  private final IndexSearcher searcher;
  private final CommentLoader loader;

  Threads(IndexSearcher searcher, CommentLoader loader) {
    this.searcher = searcher;
    this.loader = loader;
  }

  /** The comments of a thread, the oldest first, those without a date last. */
  List<Comment> inThread(String thread, int most) throws IOException {
    return oldestFirst(new TermQuery(new Term(Fields.THREAD_NAME, thread)), most);
  }

  /** The comments that answer one, likewise. */
  List<Comment> replies(String id, int most) throws IOException {
    return oldestFirst(new TermQuery(new Term(Fields.PARENT, id)), most);
  }

  private List<Comment> oldestFirst(Query query, int most) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Comment> comments = new ArrayList<>();
    HitPages pages = new HitPages(searcher, query, () -> query, SortOrder.OLDEST, most);
    do {
      for (ScoreDoc found : pages.page().scoreDocs) {
        comments.add(loader.load(stored, found.doc));
      }
    } while (pages.next());
    return comments;
  }
}

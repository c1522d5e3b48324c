package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.model.Comment;

/** Walks comments in order of id: by the dictionary of ids, a bit a document in memory. */
final class InOrderOfId {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final CommentLoader loader;

  InOrderOfId(DirectoryReader reader, IndexSearcher searcher, CommentLoader loader) {
    this.reader = reader;
    this.searcher = searcher;
    this.loader = loader;
  }

  void forEach(Query query, Consumer<Comment> action) throws IOException {
    Terms ids = MultiTerms.getTerms(reader, Fields.ID);
    if (ids == null) {
      return;
    }
    FixedBitSet matching = matching(query);
    StoredFields stored = reader.storedFields();
    TermsEnum id = ids.iterator();
    PostingsEnum postings = null;
    while (id.next() != null) {
      postings = id.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (matching.get(doc)) {
          action.accept(loader.load(stored, doc));
        }
      }
    }
  }

  private FixedBitSet matching(Query query) throws IOException {
    FixedBitSet all = new FixedBitSet(Math.max(1, reader.maxDoc()));
    MatchingDocuments matching = MatchingDocuments.of(searcher, query);
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet.orRange(matching.in(leaf), 0, all, leaf.docBase, leaf.reader().maxDoc());
    }
    return all;
  }
}

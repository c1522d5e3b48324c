package org.commentindex.internal.lucene.check;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.model.Comment;

/** Looks for some comments, spread over the whole index, by their ids and their own words. */
final class SampledWords {
  /** Words of a comment that are looked up. Chosen by hand. */
  private static final int MAX_WORDS = 50;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int size;
  private int comments;

  SampledWords(DirectoryReader reader, int size) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.size = size;
  }

  /** Returns the number of comments that were looked for. */
  int comments() {
    return comments;
  }

  /** Passes on each problem. */
  void check(Consumer<String> problems) throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    StoredFields stored = reader.storedFields();
    int step = Math.max(1, reader.maxDoc() / size);
    for (int document = 0; document < reader.maxDoc(); document += step) {
      if (live != null && !live.get(document)) {
        continue;
      }
      comments++;
      Comment comment = CommentSerializer.load(stored, document);
      if (!finds(comment)) {
        problems.accept(
            "the comment " + comment.id() + " is not found by its id and its own words");
      }
    }
  }

  private boolean finds(Comment comment) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(
        new TermQuery(new Term(Fields.ID, FieldValues.truncated(comment.id()))), Occur.FILTER);
    Set<String> words = new LinkedHashSet<>();
    for (AnalyzedToken token : CommentAnalyzers.exactTokens(comment.text(), false)) {
      words.add(token.text());
      if (words.size() == MAX_WORDS) {
        break;
      }
    }
    words.forEach(word -> query.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.FILTER));
    return searcher.count(query.build()) > 0;
  }
}

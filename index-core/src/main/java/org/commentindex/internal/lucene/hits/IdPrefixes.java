package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.commentindex.internal.lucene.document.Fields;

/** Finds comments by the beginning of their ids. */
public final class IdPrefixes {
  private IdPrefixes() {}

  /**
   * Returns the first ids that begin with a text, in order.
   *
   * @param most maximum number of ids
   */
  public static List<String> ids(IndexSearcher searcher, String beginning, int most)
      throws IOException {
    List<String> ids = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ID);
    if (terms == null) {
      return ids;
    }
    TermsEnum values = terms.iterator();
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum.SeekStatus status = values.seekCeil(prefix);
    BytesRef value = status == TermsEnum.SeekStatus.END ? null : values.term();
    while (value != null && ids.size() < most && StringHelper.startsWith(value, prefix)) {
      String id = value.utf8ToString();
      if (searcher.count(new TermQuery(new Term(Fields.ID, id))) > 0) {
        ids.add(id);
      }
      value = values.next();
    }
    return ids;
  }
}

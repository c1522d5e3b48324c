package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * What {@link WordsSearcher} has to know of the words of a document to tell how many documents have
 * a form without inflection, and how long they are without these forms. It is to follow the fields
 * of words in the document.
 */
final class FormsField extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.setOmitNorms(true);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private final Collection<FormsSeen> seen;

  /** A field that says of other fields what was seen in them when it is indexed itself. */
  FormsField(Collection<FormsSeen> seen) {
    super(Fields.FORMS, TYPE);
    this.seen = List.copyOf(seen);
  }

  /** As often in a document as a field of it has forms without inflection. */
  static Term marked(String field) {
    return new Term(Fields.FORMS, field);
  }

  /** In a document that has both terms of a form without inflection in a field. */
  static Term both(String field, String stem) {
    return new Term(Fields.FORMS, bothText(field, stem));
  }

  private static String bothText(String field, String stem) {
    return field + WordForms.MARK + stem;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    List<Counted> counts = new ArrayList<>();
    for (FormsSeen one : seen) {
      if (one.marked() > 0) {
        counts.add(new Counted(one.field(), one.marked()));
        one.both().forEach(stem -> counts.add(new Counted(bothText(one.field(), stem), 1)));
      }
    }
    return new Counts(counts.iterator());
  }

  private record Counted(String term, int times) {}

  private static final class Counts extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Counted> counts;

    Counts(Iterator<Counted> counts) {
      this.counts = counts;
    }

    @Override
    public boolean incrementToken() {
      if (!counts.hasNext()) {
        return false;
      }
      clearAttributes();
      Counted next = counts.next();
      term.append(next.term());
      times.setTermFrequency(next.times());
      return true;
    }
  }
}

package org.commentindex.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.CommentAnalyzers;

/** Gives each field its analyzer: words as written, or without their inflections. Thread-safe. */
final class FieldAnalyzers extends AnalyzerWrapper {
  private final Analyzer exact;
  private final Analyzer inflected;

  private FieldAnalyzers(Analyzer exact, Analyzer inflected) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.exact = exact;
    this.inflected = inflected;
  }

  /** For comments. */
  static FieldAnalyzers forIndex() {
    return new FieldAnalyzers(CommentAnalyzers.exact(), CommentAnalyzers.inflected());
  }

  /** For what is asked. */
  static FieldAnalyzers forQuery() {
    return new FieldAnalyzers(CommentAnalyzers.exactQuery(), CommentAnalyzers.inflectedQuery());
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return Fields.isInflected(field) ? inflected : exact;
  }

  /**
   * Nothing begins in the title and ends in the text: this is more than the largest distance that
   * can be typed.
   */
  @Override
  public int getPositionIncrementGap(String field) {
    return 1 << 14;
  }
}

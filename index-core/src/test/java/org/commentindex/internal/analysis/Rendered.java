package org.commentindex.internal.analysis;

import org.apache.lucene.analysis.Analyzer;

/** Tokens as a line: a bar between those at one position, an underscore for an empty one. */
final class Rendered {
  private Rendered() {}

  static String tokens(Analyzer analyzer, String text) {
    StringBuilder line = new StringBuilder();
    int last = -1;
    for (AnalyzedToken token : CommentAnalyzers.tokens(analyzer, text)) {
      if (token.position() == last) {
        line.append('|');
      } else {
        line.append(line.isEmpty() ? "" : " ").append("_ ".repeat(token.position() - last - 1));
      }
      line.append(token.text());
      last = token.position();
    }
    return line.toString();
  }
}

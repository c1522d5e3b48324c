package org.commentindex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;

/** Divides pasted text into the comments it holds, without indexing anything. */
public final class CommentSplitter {
  private CommentSplitter() {}

  /**
   * The pieces of a file's text, in order.
   *
   * @throws IOException if the file cannot be read, or holds records rather than text
   */
  public static List<Piece> split(Path file, SplitRule rule) throws IOException {
    return SourceReader.pieces(file, IndexOptions.defaults().withSplit(rule));
  }

  /** The pieces of a text, in order. */
  public static List<Piece> split(String text, SplitRule rule) {
    return TextSplitter.split(text, rule);
  }
}

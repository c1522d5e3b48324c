package org.commentindex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
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
    List<Piece> pieces = new ArrayList<>();
    split(file, rule, pieces::add, remark -> {});
    return List.copyOf(pieces);
  }

  /**
   * Hands over the pieces of a file's text, in order. Memory does not grow with the text: after 4
   * million characters, what was learned of its layout is used on.
   *
   * @param remarks takes what else one should know, such as text that could not be read
   * @throws IOException if the file cannot be read, or holds records rather than text
   */
  public static void split(Path file, SplitRule rule, PieceSink pieces, Consumer<Rejection> remarks)
      throws IOException {
    SourceReader.pieces(file, IndexOptions.defaults().withSplit(rule), pieces, remarks);
  }

  /** The same of a stream, which is read to its end and not closed. */
  public static void split(
      InputStream text, SplitRule rule, PieceSink pieces, Consumer<Rejection> remarks)
      throws IOException {
    SourceReader.pieces(text, IndexOptions.defaults().withSplit(rule), pieces, remarks);
  }

  /** The pieces of a text, in order. */
  public static List<Piece> split(String text, SplitRule rule) {
    return TextSplitter.split(text, rule);
  }
}

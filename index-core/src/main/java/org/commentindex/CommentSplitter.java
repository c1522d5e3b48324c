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

/** Splits pasted text into comments without indexing them. Thread-safe. */
public final class CommentSplitter {
  private CommentSplitter() {}

  /**
   * {@return the pieces of a file, in order}
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="split"}
   *
   * @param file the file
   * @param rule how to divide the text
   * @throws IOException if the file cannot be read, or contains records instead of text
   */
  public static List<Piece> split(Path file, SplitRule rule) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    split(file, rule, pieces::add, remark -> {});
    return List.copyOf(pieces);
  }

  /**
   * Passes the pieces of a file to a sink, in order. Memory does not grow with the text, because
   * the layout is learned from the first 4 million characters.
   *
   * @param file the file
   * @param rule how to divide the text
   * @param pieces receives the pieces
   * @param remarks receives warnings, for example about text that was left out
   * @throws IOException if the file cannot be read, or contains records instead of text
   */
  public static void split(Path file, SplitRule rule, PieceSink pieces, Consumer<Rejection> remarks)
      throws IOException {
    SourceReader.pieces(file, IndexOptions.defaults().withSplit(rule), pieces, remarks);
  }

  /**
   * Passes the pieces of a stream to a sink, in order. Reads the stream to its end and does not
   * close it.
   *
   * @param text the text to divide
   * @param rule how to divide the text
   * @param pieces receives the pieces
   * @param remarks receives warnings, for example about text that was left out
   * @throws IOException if the stream cannot be read, or contains records instead of text
   */
  public static void split(
      InputStream text, SplitRule rule, PieceSink pieces, Consumer<Rejection> remarks)
      throws IOException {
    SourceReader.pieces(text, IndexOptions.defaults().withSplit(rule), pieces, remarks);
  }

  /**
   * {@return the pieces of a text, in order}
   *
   * @param text the text to divide
   * @param rule how to divide the text
   */
  public static List<Piece> split(String text, SplitRule rule) {
    return TextSplitter.split(text, rule);
  }
}

package org.commentindex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.SourceListener;
import org.commentindex.internal.read.SourceReader;

/** What can be known of sources without an index. Thread-safe. */
public final class CommentSources {
  private CommentSources() {}

  /**
   * Reads files, and all files in folders, without indexing them, and reports how much of their
   * text is in comments, which text is left out, and why.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="explain-source"}
   *
   * @param files the files and folders to read
   * @param options the options
   * @param listener receives the text that is left out, and the counts of each source
   * @throws IllegalArgumentException if the options name an unknown format or field
   * @throws IOException if reading fails for a reason other than an unreadable file
   */
  public static void explain(List<Path> files, IndexOptions options, SourceListener listener)
      throws IOException {
    SourceReader.explain(files, options, listener);
  }

  /**
   * {@return the supported formats, in the order in which they are detected} The keys are the names
   * for {@link org.commentindex.indexing.FormatChoice}, the values the display names.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="formats"}
   */
  public static Map<String, String> formats() {
    return SourceReader.formats();
  }
}

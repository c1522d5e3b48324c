package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The engines, with their names in measurements. */
public enum EngineName {
  COMMENT_INDEX("comment-index"),
  PLAIN_LUCENE("plain-lucene"),
  SQLITE_FTS5("sqlite-fts5"),
  ANSERINI("anserini"),
  /** Reads the records and stores nothing: the part of the cost that all others share. */
  READING("reading-only");

  private final String text;

  EngineName(String text) {
    this.text = text;
  }

  private Engine engine() {
    return switch (this) {
      case COMMENT_INDEX -> new CommentIndexEngine();
      case PLAIN_LUCENE -> new PlainLuceneEngine();
      case SQLITE_FTS5 -> new SqliteEngine();
      case ANSERINI -> new AnseriniEngine();
      case READING -> new ReadingEngine();
    };
  }

  /**
   * Returns the engine with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EngineName of(String text) {
    return Arrays.stream(values())
        .filter(name -> name.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown engine " + text + "; expected one of " + Arrays.toString(values())));
  }

  /**
   * Indexes all comments of a file in an empty folder.
   *
   * @return the number of records read
   * @throws IOException if indexing fails, or if a record cannot be read
   */
  public long index(Path input, Path folder) throws IOException {
    return engine().index(input, folder);
  }

  /** Opens the searchers of the index in a folder. The caller closes each of them. */
  public List<Searcher> open(Path folder) throws IOException {
    return engine().open(folder);
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The engines by the names that stand in files of measurements. */
public enum EngineName {
  COMMENT_INDEX("comment-index"),
  PLAIN_LUCENE("plain-lucene"),
  SQLITE_FTS5("sqlite-fts5"),
  ANSERINI("anserini"),
  /** Reads and keeps nothing: what none of the others can do without. */
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
   * The engine of this name.
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
                    "no engine is called " + text + "; there are " + Arrays.toString(values())));
  }

  /**
   * Makes an index of all comments of a file in an empty folder.
   *
   * @return how many records were read
   */
  public long index(Path input, Path folder) throws IOException {
    return engine().index(input, folder);
  }

  /** The ways to ask the index in a folder; each is to be closed. */
  public List<Searcher> open(Path folder) throws IOException {
    return engine().open(folder);
  }

  @Override
  public String toString() {
    return text;
  }
}

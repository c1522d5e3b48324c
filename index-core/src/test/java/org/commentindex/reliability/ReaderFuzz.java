package org.commentindex.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.DocumentLimits;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;

/**
 * Indexes any bytes between two good comments: every format reads, prepares and merges them, and
 * the good comments and the sums of the report are right.
 */
public final class ReaderFuzz {
  private static final byte[] BEFORE = line("good-1", "A heron by the lake.");
  private static final byte[] AFTER = line("good-2", "A tram in the fog.");

  /** Without a process that parses documents. */
  private static final IndexOptions OPTIONS =
      IndexOptions.defaults()
          .withBufferMegabytes(1)
          .withDocuments(DocumentLimits.defaults());

  private ReaderFuzz() {}

  private static byte[] line(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text).getBytes(StandardCharsets.UTF_8);
  }

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    try (CommentIndexer indexer = CommentIndexer.inMemory(OPTIONS)) {
      indexer.addStream("before.jsonl", new ByteArrayInputStream(BEFORE));
      indexer.addStream("any", new ByteArrayInputStream(input));
      indexer.addStream("after.jsonl", new ByteArrayInputStream(AFTER));
      IndexingReport report = indexer.commit();
      try (CommentIndex index = indexer.openReader()) {
        for (String id : List.of("good-1", "good-2")) {
          check(index.find(id).isPresent(), id + " is missing");
        }
        long comments = index.stats().comments();
        check(comments == report.added(), comments + " comments, but " + report);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}

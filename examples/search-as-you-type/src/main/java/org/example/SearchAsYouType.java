package org.example;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexSource;
import org.commentindex.CommentIndexer;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchTimeoutException;
import org.commentindex.source.RawRecord;

/**
 * Searches while the user types, in comments that are added at the same time: the near-real-time
 * view of an open indexer. Nothing is committed, because the index is in memory; {@code
 * CommentIndexer.openOrCreate(directory)} and {@code commit()} keep it.
 */
public final class SearchAsYouType implements Closeable {
  /** A list that is shown while somebody types must be quick or stay away. */
  private static final Duration TIME_LIMIT = Duration.ofMillis(300);

  private static final int HITS = 5;

  private final CommentIndexer indexer = CommentIndexer.inMemory();
  private final CommentIndexSource live = CommentIndexSource.over(indexer.openReader());
  private long added;

  public SearchAsYouType() throws IOException {}

  /** Adds a comment. One thread at a time may add; any number may search meanwhile. */
  public void add(String text) throws IOException {
    added++;
    indexer.add(RawRecord.of("typed", added, text));
  }

  /** Returns the texts of the best hits: the last word is perhaps not typed to its end. */
  public List<String> search(String typed) throws IOException {
    live.maybeRefresh();
    int end = typed.length();
    boolean inWord = end > 0 && Character.isLetterOrDigit(typed.codePointBefore(end));
    try (CommentIndex index = live.acquire()) {
      SearchRequest request = SearchRequest.of(index.parser().parse(inWord ? typed + "*" : typed));
      return index.search(request.withLimit(HITS).withTimeout(TIME_LIMIT)).hits().stream()
          .map(hit -> hit.comment().text())
          .toList();
    } catch (InvalidQueryException | SearchTimeoutException e) {
      return List.of(); // the next letter may bring a better query
    }
  }

  @Override
  public void close() throws IOException {
    try (indexer) {
      live.close();
    }
  }

  /** Reads lines: {@code +text} adds a comment, any other line is searched for. */
  public static void main(String[] args) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (SearchAsYouType tool = new SearchAsYouType()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("+")) {
          tool.add(line.substring(1));
        } else {
          tool.search(line).forEach(System.out::println);
        }
      }
    }
  }
}

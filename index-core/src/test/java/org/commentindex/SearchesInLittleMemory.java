package org.commentindex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentindex.query.InvalidQueryException;

/** The program that {@link QueryMemoryTest} runs in a process of its own. */
final class SearchesInLittleMemory {
  private static final int THREADS = 8;

  private static final List<String> QUERIES =
      List.of(
          "a* NEAR/50 b* NEAR/50 c*",
          "(a* OR b* OR c* OR d* OR e*) NEAR/9999 (f* OR g* OR h* OR i* OR j*)",
          "a* b* c* d*",
          "\"a* b* c* d*\"~99",
          "\"a* b* c*\"",
          "\"ab* bc* cd* de*\"~9",
          "*a* NEAR/9 b*",
          "a* NEAR/9 /[b-d].*/",
          "a?* NEAR/9 b?*",
          letters("", "*", " OR "),
          letters("a", "*", " ") + " " + letters("b", "*", " "),
          letters("", "* NEAR/3 z*", " OR "));

  private SearchesInLittleMemory() {}

  private static String letters(String before, String after, String between) {
    return IntStream.rangeClosed('a', 'z')
        .mapToObj(c -> before + (char) c + after)
        .collect(Collectors.joining(between));
  }

  /** Searches the index in a folder, first in one thread, then in many. */
  public static void main(String[] args) throws Exception {
    try (CommentIndex index = CommentIndex.open(Path.of(args[0]));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      search(index);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  search(index);
                  return true;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
      System.out.println("all answered or refused");
    } catch (ExecutionException e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private static void search(CommentIndex index) throws IOException {
    for (String query : QUERIES) {
      try {
        System.out.println(index.search(query, 10).total() + " hits: " + query);
      } catch (InvalidQueryException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}

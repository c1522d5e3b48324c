package org.commentindex.cli.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.print.form.ThreadEnd;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** Reads a thread and prints it, with the matches of a query. */
final class ThreadRun {
  private final CommentIndex index;
  private final @Nullable ParsedQuery query;
  private final OutputOptions output;
  private long matching;

  /**
   * Creates a run.
   *
   * @param query the query whose matches are marked, or null
   */
  ThreadRun(CommentIndex index, @Nullable String query, OutputOptions output) {
    this.index = index;
    this.query = query == null ? null : index.parser().parse(query);
    this.output = output;
    Queries.among(query, index, output); // prints the warnings of the query
  }

  void print(CommentThread thread, ThreadPrinter printer) throws IOException {
    long start = System.nanoTime();
    printer.begin(thread, query == null ? null : query.text());
    index.forEachEntry(
        thread, query == null ? null : query.query(), entry -> print(entry, printer));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    printer.end(new ThreadEnd(thread, query, matching, took));
    output.out().flush();
    int shown = thread.places().size();
    if (query != null) {
      output
          .words()
          .println(
              TextValues.number(matching)
                  + " of "
                  + TextValues.count(shown, "comment")
                  + (matching == 1 ? " matches" : " match"));
    }
    if (shown < thread.total()) {
      output
          .words()
          .println(
              TextValues.number(shown)
                  + " of "
                  + TextValues.count(thread.total(), "comment")
                  + " shown");
    }
  }

  private void print(ThreadEntry entry, ThreadPrinter printer) {
    try {
      printer.entry(entry);
      matching += entry.match() ? 1 : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

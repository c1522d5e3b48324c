package org.commentindex.cli.print.object;

import java.io.IOException;
import org.commentindex.cli.print.form.ThreadEnd;
import org.commentindex.cli.print.form.ThreadPrinter;
import org.commentindex.json.JsonObjects;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** Prints a thread as JSON objects. */
public final class ThreadObjects implements ThreadPrinter {
  private final ObjectWriter objects;
  private boolean query;

  public ThreadObjects(ObjectWriter objects) {
    this.objects = objects;
  }

  @Override
  public void begin(CommentThread thread, @Nullable String text) {
    query = text != null;
  }

  @Override
  public void entry(ThreadEntry entry) throws IOException {
    objects.write(query ? JsonObjects.matchedComment(entry) : JsonObjects.comment(entry));
  }

  @Override
  public void end(ThreadEnd end) throws IOException {
    objects.write(JsonObjects.end(end.thread(), end.query(), end.matching(), end.took()));
  }
}

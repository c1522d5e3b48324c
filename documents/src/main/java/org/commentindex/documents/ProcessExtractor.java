package org.commentindex.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.ReviewComment;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.DocumentLimits;
import org.jspecify.annotations.Nullable;

/**
 * Extracts documents in a child process, which starts with the first document, extracts all of them
 * one at a time, and is restarted after a document that crashed it. Thread-safe.
 */
final class ProcessExtractor implements DocumentExtractor {
  /** Bytes copied to the child at once. */
  private static final int BUFFER = 64 * 1024;

  /** Characters of a name or a date of a comment that are accepted whatever the limit is. */
  private static final int MAX_NAME = 10_000;

  private final DocumentLimits limits;
  private @Nullable ExtractorProcess child;
  private @Nullable String startFailure;

  /** Creates an extractor without starting a process. */
  ProcessExtractor(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public synchronized ExtractedText extract(DocumentKind kind, InputStream document, int limit)
      throws IOException {
    ExtractorProcess running = running();
    try {
      boolean sent = send(running, kind, document, limit);
      return sent ? receive(running, limit) : rejectAfterExit(running);
    } catch (IOException | RuntimeException e) {
      if (!(e instanceof UnreadableDocumentException)) {
        stop();
      }
      throw e;
    }
  }

  private ExtractorProcess running() throws UnreadableDocumentException {
    if (startFailure != null) {
      throw UnreadableDocumentException.temporary(startFailure, null);
    }
    ExtractorProcess current = child;
    if (current == null || !current.isAlive()) {
      stop();
      try {
        current = ExtractorProcess.start(limits);
      } catch (IOException e) {
        startFailure =
            "cannot be read: the process that reads documents does not start ("
                + e.getMessage()
                + "); the library's jars must be files on the class path";
        throw UnreadableDocumentException.temporary(startFailure, e);
      }
      child = current;
    }
    return current;
  }

  /**
   * Sends a document, and returns false if the child has exited.
   *
   * @throws IOException if reading the document fails
   */
  private static boolean send(
      ExtractorProcess child, DocumentKind kind, InputStream document, int limit)
      throws IOException {
    DataOutputStream out = child.out();
    try {
      out.writeUTF(kind.name());
      out.writeInt(limit);
    } catch (IOException e) {
      return false;
    }
    byte[] buffer = new byte[BUFFER];
    for (int read = document.read(buffer); read >= 0; read = document.read(buffer)) {
      if (read > 0 && !sendBlock(out, buffer, read)) {
        return false;
      }
    }
    try {
      out.writeInt(0);
      out.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean sendBlock(DataOutputStream out, byte[] buffer, int size) {
    try {
      out.writeInt(size);
      out.write(buffer, 0, size);
      return true;
    } catch (IOException e) {
      return false; // the child has exited; its exit code is the reason
    }
  }

  private ExtractedText receive(ExtractorProcess running, int limit)
      throws UnreadableDocumentException {
    ScheduledFuture<?> deadline = running.killAfter(limits.seconds());
    StringBuilder text = new StringBuilder();
    ExtractionStatus status;
    String reason;
    List<ReviewComment> comments = new ArrayList<>();
    ExtractedText.Form form = ExtractedText.Form.TEXT;
    try {
      DataInputStream in = running.in();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        if (length > limit - text.length()) {
          throw new IOException("more text than was asked for");
        }
        for (int i = 0; i < length; i++) {
          text.append(in.readChar());
        }
      }
      status = ExtractionStatus.valueOf(in.readUTF());
      reason = status == ExtractionStatus.UNREADABLE ? in.readUTF() : "";
      if (status != ExtractionStatus.UNREADABLE) {
        form = ExtractedText.Form.valueOf(in.readUTF());
        readComments(in, limit, comments);
      }
    } catch (IOException | IllegalArgumentException e) {
      if (running.isTimedOut()) {
        stop();
        throw UnreadableDocumentException.temporary(
            "takes more than " + limits.seconds() + " seconds to read: skipped", e);
      }
      return rejectAfterExit(running);
    } finally {
      deadline.cancel(false);
    }
    if (status == ExtractionStatus.UNREADABLE) {
      throw new UnreadableDocumentException(reason, null);
    }
    return new ExtractedText(text.toString(), status == ExtractionStatus.TRUNCATED, form, comments);
  }

  private static void readComments(DataInputStream in, int limit, List<ReviewComment> comments)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      String id = readText(in, limit);
      String parent = readText(in, limit);
      String author = readText(in, limit);
      String date = readText(in, limit);
      String passage = readText(in, limit);
      String text = readText(in, limit);
      if (id == null || text == null) {
        throw new IOException("a comment without an id or a text");
      }
      comments.add(new ReviewComment(id, parent, author, date, passage, text));
    }
  }

  private static @Nullable String readText(DataInputStream in, int limit) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    if (length > Math.max(limit, MAX_NAME)) {
      throw new IOException("more text than was asked for");
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(in.readChar());
    }
    return text.toString();
  }

  private ExtractedText rejectAfterExit(ExtractorProcess exited)
      throws UnreadableDocumentException {
    int exitCode = exited.awaitExit();
    stop();
    throw exitCode == ExtractorProcess.OUT_OF_MEMORY
        ? UnreadableDocumentException.temporary(
            "needs more than " + limits.heapMegabytes() + " MB of memory to read: skipped", null)
        : UnreadableDocumentException.temporary(
            "crashed the process that read it (exit code " + exitCode + "): skipped", null);
  }

  /** The running child process, or null if there is none. */
  synchronized @Nullable ProcessHandle handle() {
    return child == null ? null : child.handle();
  }

  private void stop() {
    if (child != null) {
      child.close();
      child = null;
    }
  }

  @Override
  public synchronized void close() {
    stop();
    startFailure = null;
  }
}

package org.commentindex.internal.text.process;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.commentindex.indexing.DocumentLimits;
import org.commentindex.internal.text.DocumentKind;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in another process, which is started with the first one, used for all, and
 * started again after one that ended it. Thread-safe: one document at a time.
 */
public final class DocumentProcess implements Closeable {
  private final DocumentLimits limits;
  private @Nullable Child child;
  private @Nullable String whyNone;

  /** Starts nothing yet. */
  public DocumentProcess(DocumentLimits limits) {
    this.limits = limits;
  }

  /**
   * The text of a document.
   *
   * @param kind any but a page
   * @param head the first bytes of it, read from the stream already
   * @param rest the bytes after these; not closed
   * @param most how many characters of text to read
   * @throws UnreadableDocumentException if it is broken, protected or beyond the limits, or there
   *     is no process to read it
   * @throws IOException if the stream fails
   */
  public synchronized DocumentText read(DocumentKind kind, byte[] head, InputStream rest, int most)
      throws IOException {
    Child running = running();
    try {
      boolean sent = send(running, kind, head, rest, most);
      return sent ? answer(running, most) : died(running);
    } catch (IOException | RuntimeException e) {
      if (!(e instanceof UnreadableDocumentException)) {
        stop();
      }
      throw e;
    }
  }

  private Child running() throws UnreadableDocumentException {
    if (whyNone != null) {
      throw UnreadableDocumentException.forNow(whyNone, null);
    }
    Child now = child;
    if (now == null || !now.isAlive()) {
      stop();
      try {
        now = Child.start(limits);
      } catch (IOException e) {
        whyNone =
            "cannot be read: the process that reads documents does not start ("
                + e.getMessage()
                + "); the library's jars must be files on the class path";
        throw UnreadableDocumentException.forNow(whyNone, e);
      }
      child = now;
    }
    return now;
  }

  /** Whether the child took all; what the source fails with is thrown. */
  private static boolean send(
      Child child, DocumentKind kind, byte[] head, InputStream rest, int most) throws IOException {
    DataOutputStream out = child.out();
    byte[] buffer = new byte[64 * 1024];
    try {
      out.writeUTF(kind.name());
      out.writeInt(most);
    } catch (IOException e) {
      return false;
    }
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(head), new KeptOpen(rest));
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (read > 0 && !took(out, buffer, read)) {
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

  private static boolean took(DataOutputStream out, byte[] buffer, int size) {
    try {
      out.writeInt(size);
      out.write(buffer, 0, size);
      return true;
    } catch (IOException e) {
      return false; // the child is gone; what became of it is told by its end
    }
  }

  private DocumentText answer(Child running, int most) throws UnreadableDocumentException {
    Deadline deadline = Deadline.in(limits.seconds(), running::kill);
    StringBuilder text = new StringBuilder();
    Ending ending;
    String reason;
    try (deadline) {
      for (int length = running.in().readInt(); length > 0; length = running.in().readInt()) {
        if (length > most - text.length()) {
          throw new IOException("more text than was asked for");
        }
        for (int i = 0; i < length; i++) {
          text.append(running.in().readChar());
        }
      }
      ending = Ending.valueOf(running.in().readUTF());
      reason = ending == Ending.UNREADABLE ? running.in().readUTF() : "";
    } catch (IOException | IllegalArgumentException e) {
      if (deadline.isOver()) {
        stop();
        throw UnreadableDocumentException.forNow(
            "takes more than " + limits.seconds() + " seconds to read: given up", e);
      }
      return died(running);
    }
    if (ending == Ending.UNREADABLE) {
      throw new UnreadableDocumentException(reason, null);
    }
    return new DocumentText(text.toString(), null, List.of(), ending == Ending.CUT);
  }

  private DocumentText died(Child running) throws UnreadableDocumentException {
    int exit = running.end();
    stop();
    throw exit == Child.OUT_OF_MEMORY
        ? UnreadableDocumentException.forNow(
            "needs more than " + limits.heapMegabytes() + " MB of memory to read: given up", null)
        : UnreadableDocumentException.forNow(
            "ended the process that read it (exit code " + exit + "): given up", null);
  }

  /** The process that reads, if there is one. */
  synchronized @Nullable ProcessHandle handle() {
    return child == null ? null : child.handle();
  }

  private void stop() {
    if (child != null) {
      child.close();
      child = null;
    }
  }

  /** Ends the process; the next document starts another. */
  @Override
  public synchronized void close() {
    stop();
    whyNone = null;
  }
}

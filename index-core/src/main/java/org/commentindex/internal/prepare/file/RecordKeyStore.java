package org.commentindex.internal.prepare.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.commentindex.backend.IndexBackend;
import org.jspecify.annotations.Nullable;

/**
 * Writes the keys of the records of a run to an attachment, 8 bytes per key. Memory does not grow
 * with the number of keys. Not thread-safe.
 */
final class RecordKeyStore {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final IndexBackend backend;
  private final String name;
  private @Nullable DataOutputStream out;
  private long written;

  /**
   * Creates a store for one run.
   *
   * @param name the attachment, unique among all runs
   */
  RecordKeyStore(IndexBackend backend, String name) {
    this.backend = backend;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Returns the number of keys written. */
  long written() {
    return written;
  }

  void add(long key) throws IOException {
    DataOutputStream open = out;
    if (open == null) {
      open = new DataOutputStream(backend.attach(name));
      out = open;
    }
    open.writeLong(key);
    written++;
  }

  /** Returns the range of all keys. */
  List<KeyRange> all() {
    return written == 0 ? List.of() : List.of(new KeyRange(name, 0, written));
  }

  /** Closes the attachment. It can be read after the next commit. */
  void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  /** Reads the keys of ranges of committed attachments. */
  static void forEach(IndexBackend backend, List<KeyRange> ranges, KeyAction action)
      throws IOException {
    for (KeyRange range : ranges) {
      try (DataInputStream in =
          new DataInputStream(
              new BufferedInputStream(
                  backend
                      .attachment(range.attachment())
                      .orElseThrow(() -> new FileNotFoundException(range.attachment())),
                  BUFFER_BYTES))) {
        in.skipNBytes(range.from() * Long.BYTES);
        for (long i = 0; i < range.count(); i++) {
          action.on(in.readLong());
        }
      }
    }
  }

  /** Receives keys. */
  public interface KeyAction {
    void on(long key) throws IOException;
  }
}

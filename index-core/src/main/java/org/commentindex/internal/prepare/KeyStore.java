package org.commentindex.internal.prepare;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.commentindex.backend.IndexBackend;
import org.jspecify.annotations.Nullable;

/**
 * The keys of records as they come, in an attachment for each run; so memory does not grow with
 * them. Not thread-safe.
 */
final class KeyStore {
  private final IndexBackend backend;
  private final String name;
  private @Nullable DataOutputStream out;
  private long written;

  /**
   * A store for one run.
   *
   * @param name no other run's
   */
  KeyStore(IndexBackend backend, String name) {
    this.backend = backend;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** How many keys were written. */
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

  /** No more are added; only committed stores can be read. */
  void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  /** Hands over keys of committed stores. */
  static void forEach(IndexBackend backend, List<Keys> keys, KeyAction action) throws IOException {
    for (Keys some : keys) {
      try (DataInputStream in =
          new DataInputStream(
              new BufferedInputStream(
                  backend
                      .attachment(some.attachment())
                      .orElseThrow(() -> new FileNotFoundException(some.attachment())),
                  64 * 1024))) {
        in.skipNBytes(some.from() * Long.BYTES);
        for (long i = 0; i < some.count(); i++) {
          action.on(in.readLong());
        }
      }
    }
  }

  /** What is done with a key. */
  interface KeyAction {
    void on(long key) throws IOException;
  }
}

package org.commentindex.internal.text.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commentindex.indexing.DocumentLimits;

/** A process that reads documents, and its folder. */
final class Child implements Closeable {
  /** What Java exits with when told to end instead of throwing an OutOfMemoryError. */
  static final int OUT_OF_MEMORY = 3;

  private static final int START_SECONDS = 60;
  private static final int END_SECONDS = 10;

  private final Process process;
  private final Path folder;
  private final DataInputStream in;
  private final DataOutputStream out;

  private Child(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
  }

  /**
   * Starts one and waits until it is there.
   *
   * @throws IOException if it does not come; the message says why, as far as it said
   */
  static Child start(DocumentLimits limits) throws IOException {
    Path folder = ChildFolder.create();
    Path said = folder.resolve("said");
    Process process;
    try {
      process = ChildCommand.in(folder, limits).redirectError(said.toFile()).start();
    } catch (IOException e) {
      ChildFolder.delete(folder);
      throw e;
    }
    Child child = new Child(process, folder);
    Deadline deadline = Deadline.in(START_SECONDS, child::kill);
    try {
      if (child.in.readInt() == Ending.READY) {
        return child;
      }
    } catch (IOException e) {
      // It ended without a word on this channel; what it said on the other is told below.
      child.end();
    } finally {
      deadline.close();
    }
    List<String> words = Files.readString(said).lines().limit(1).toList();
    child.close();
    throw new IOException(words.isEmpty() ? "it ends at once" : words.getFirst().strip());
  }

  DataInputStream in() {
    return in;
  }

  DataOutputStream out() {
    return out;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Waits until it has ended, which it is about to do, and returns its exit code. */
  int end() {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        kill();
        process.waitFor(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
    return process.isAlive() ? -1 : process.exitValue();
  }

  @Override
  public void close() {
    kill();
    end();
    if (!ChildFolder.delete(folder)) {
      folder.toFile().deleteOnExit();
    }
  }
}

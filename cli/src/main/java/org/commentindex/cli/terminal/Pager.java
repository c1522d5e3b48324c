package org.commentindex.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows output that is longer than the screen in a pager such as {@code less}.
 *
 * <p>Output passes through until {@link #begin}. Then it is buffered until it is longer than the
 * screen, which starts the pager, or until {@link #finish}; standard error is buffered with it. If
 * the pager cannot be started, output passes through. Not thread-safe.
 */
public final class Pager {
  /** Maximum output in bytes that is buffered, however few lines it has. Bounds the memory. */
  private static final int MAX_BUFFERED = 1 << 20;

  /** Number of screen lines for the prompt and the messages after the results. */
  private static final int LINES_BELOW = 3;

  private final OutputStream out;
  private final OutputStream err;
  private final List<String> command;
  private final int lines;
  private final ByteArrayOutputStream buffered = new ByteArrayOutputStream();
  private final ByteArrayOutputStream bufferedMessages = new ByteArrayOutputStream();
  private boolean buffering;
  private int bufferedLines;
  private @Nullable Process process;

  /**
   * Creates a pager that passes output through until {@link #begin}.
   *
   * @param out standard output
   * @param err standard error
   * @param command the program and its arguments; if empty, no pager is ever started
   * @param rows number of lines of the screen
   */
  public Pager(OutputStream out, OutputStream err, List<String> command, int rows) {
    this.out = out;
    this.err = err;
    this.command = List.copyOf(command);
    this.lines = Math.max(1, rows - LINES_BELOW);
  }

  /** Returns the stream for results. */
  public OutputStream out() {
    return new ResultStream();
  }

  /** Returns the stream for messages. */
  public OutputStream err() {
    return new MessageStream();
  }

  /** Starts to buffer output, and shows it in the pager if it gets long. */
  public void begin() {
    buffering = !command.isEmpty();
  }

  /** Prints what is buffered, and waits for the pager to be closed. */
  public void finish() throws IOException {
    Process shown = process;
    buffering = false;
    if (shown == null) {
      buffered.writeTo(out);
      out.flush();
    } else {
      end(shown);
    }
    buffered.reset();
    process = null;
    releaseMessages();
  }

  private void releaseMessages() throws IOException {
    bufferedMessages.writeTo(err);
    err.flush();
    bufferedMessages.reset();
  }

  private void write(byte[] bytes, int from, int length) throws IOException {
    if (process != null) {
      writeTo(process, bytes, from, length);
    } else if (buffering) {
      buffered.write(bytes, from, length);
      for (int i = from; i < from + length; i++) {
        bufferedLines += bytes[i] == '\n' ? 1 : 0;
      }
      if (bufferedLines > lines || buffered.size() > MAX_BUFFERED) {
        start();
      }
    } else {
      out.write(bytes, from, length);
    }
  }

  private void flush() throws IOException {
    if (process != null) {
      writeTo(process, new byte[0], 0, 0);
    } else if (!buffering) {
      out.flush();
    }
  }

  private void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT);
    // As git does: quit if it fits on a screen (F), keep styles (R), don't clear the screen (X).
    builder.environment().putIfAbsent("LESS", "FRX");
    buffering = false;
    try {
      process = builder.start();
    } catch (IOException e) {
      // The program does not exist: print the results without it.
      buffered.writeTo(out);
      buffered.reset();
      releaseMessages();
      return;
    }
    Process started = process;
    // An interrupt reaches both processes; the pager owns the terminal until it ends.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(started)));
    byte[] first = buffered.toByteArray();
    buffered.reset();
    writeTo(started, first, 0, first.length);
  }

  /** Writes to the pager. One that has ended counts as a closed pipe. */
  private static void writeTo(Process process, byte[] bytes, int from, int length)
      throws IOException {
    try {
      process.getOutputStream().write(bytes, from, length);
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new IOException("Broken pipe", e);
    }
  }

  private static void end(Process process) {
    try (OutputStream last = process.getOutputStream()) {
      last.flush();
    } catch (IOException e) {
      // The user closed the pager before the end of the output.
      process.destroy();
    }
    await(process);
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Passes results to the pager. A class, because lambdas cost time at every start. */
  private final class ResultStream extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Pager.this.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      Pager.this.flush();
    }
  }

  private final class MessageStream extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      (buffering || process != null ? bufferedMessages : err).write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      err.flush();
    }
  }
}

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
 * <p>Until {@link #begin} all goes through. Then output is held back until it is longer than the
 * screen, which starts the pager, or until {@link #finish}. Standard error waits with it. Where no
 * pager can be started, output goes on plainly. Not thread-safe.
 */
public final class Pager {
  private static final int MOST_HELD = 1 << 20;

  /** Lines that the prompt and the closing words take. */
  private static final int LINES_BELOW = 3;

  private final OutputStream out;
  private final OutputStream err;
  private final List<String> command;
  private final int lines;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final ByteArrayOutputStream heldErrors = new ByteArrayOutputStream();
  private boolean holding;
  private int heldLines;
  private @Nullable Process process;

  /**
   * A pager that is not started yet.
   *
   * @param out the screen
   * @param err standard error
   * @param command the program and its arguments; if empty, there is none
   * @param rows how many lines the screen has
   */
  public Pager(OutputStream out, OutputStream err, List<String> command, int rows) {
    this.out = out;
    this.err = err;
    this.command = List.copyOf(command);
    this.lines = Math.max(1, rows - LINES_BELOW);
  }

  /** Where results go. */
  public OutputStream out() {
    return new Results();
  }

  /** Where words about them go. */
  public OutputStream err() {
    return new Words();
  }

  /** From now on long output is shown page by page. */
  public void begin() {
    holding = !command.isEmpty();
  }

  /** Shows what is held back, and waits for the reader of a pager to be done. */
  public void finish() throws IOException {
    Process shown = process;
    holding = false;
    if (shown == null) {
      held.writeTo(out);
      out.flush();
    } else {
      end(shown);
    }
    held.reset();
    process = null;
    releaseErrors();
  }

  private void releaseErrors() throws IOException {
    heldErrors.writeTo(err);
    err.flush();
    heldErrors.reset();
  }

  private void write(byte[] bytes, int from, int length) throws IOException {
    if (process != null) {
      writeTo(process, bytes, from, length);
    } else if (holding) {
      held.write(bytes, from, length);
      for (int i = from; i < from + length; i++) {
        heldLines += bytes[i] == '\n' ? 1 : 0;
      }
      if (heldLines > lines || held.size() > MOST_HELD) {
        start();
      }
    } else {
      out.write(bytes, from, length);
    }
  }

  private void flush() throws IOException {
    if (process != null) {
      writeTo(process, new byte[0], 0, 0);
    } else if (!holding) {
      out.flush();
    }
  }

  private void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT);
    // As others do who start a pager: quit if it fits, styles through, no clearing of the screen.
    builder.environment().putIfAbsent("LESS", "FRX");
    holding = false;
    try {
      process = builder.start();
    } catch (IOException e) {
      // There is no such program: the results themselves are what counts.
      held.writeTo(out);
      held.reset();
      releaseErrors();
      return;
    }
    Process started = process;
    // An interrupt reaches both; the terminal is the pager's until it ends.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(started)));
    byte[] first = held.toByteArray();
    held.reset();
    writeTo(started, first, 0, first.length);
  }

  /** A pager that has ended is a reader that has gone. */
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
      // Its reader was done before the end; what was not shown was not wanted.
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

  /** Results; no lambdas here, which every start of the program would pay for. */
  private final class Results extends OutputStream {
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

  private final class Words extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      (holding || process != null ? heldErrors : err).write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      err.flush();
    }
  }
}

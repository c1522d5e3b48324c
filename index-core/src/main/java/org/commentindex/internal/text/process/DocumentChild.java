package org.commentindex.internal.text.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commentindex.internal.text.DocumentKind;
import org.commentindex.internal.text.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** The process that reads documents, one after the other, until its standard input ends. */
public final class DocumentChild {
  private static final int LONGEST_REASON = 1000;

  private final DataInputStream in;
  private final DataOutputStream out;

  private DocumentChild(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Runs the process; its argument is its folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    out.writeInt(Ending.READY);
    out.flush();
    // What a parser prints must not come between the answers, nor fill anything.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    Logger.getLogger("").setLevel(Level.OFF);
    endWithParent(folder);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    new DocumentChild(in, out).run();
    // Who started this process and closes it, kills it: its input ends with who is no more.
    ChildFolder.delete(folder);
  }

  /** A parser that never ends would live on when nobody waits for it any longer. */
  private static void endWithParent(Path folder) {
    ProcessHandle.current().parent().ifPresent(parent -> endWith(parent, folder));
  }

  private static void endWith(ProcessHandle parent, Path folder) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              parent.onExit().join();
              ChildFolder.delete(folder);
              Runtime.getRuntime().halt(1);
            });
  }

  private void run() throws IOException {
    while (true) {
      DocumentKind kind;
      try {
        kind = DocumentKind.valueOf(in.readUTF());
      } catch (EOFException e) {
        return; // nothing more to read
      }
      int most = in.readInt();
      Path file = Files.createTempFile("document", "");
      try {
        answer(kind, file, most);
      } finally {
        Files.deleteIfExists(file);
      }
      out.flush();
    }
  }

  private void answer(DocumentKind kind, Path file, int most) throws IOException {
    IOException notKept = receive(file);
    if (notKept != null) {
      end(Ending.UNREADABLE, "cannot be laid aside to be read: " + notKept.getMessage());
      return;
    }
    try {
      end(TikaText.write(kind, file, most, this::send) ? Ending.CUT : Ending.WHOLE, null);
    } catch (UnreadableDocumentException e) {
      end(Ending.UNREADABLE, e.reason());
    }
  }

  private void end(Ending ending, @Nullable String reason) throws IOException {
    out.writeInt(0);
    out.writeUTF(ending.name());
    if (reason != null) {
      out.writeUTF(reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    }
  }

  /** Takes all that comes, and returns why it could not be kept, or null. */
  private @Nullable IOException receive(Path file) throws IOException {
    IOException notKept = null;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream kept = Files.newOutputStream(file)) {
      for (int left = in.readInt(); left > 0; left = in.readInt()) {
        while (left > 0) {
          int size = Math.min(left, buffer.length);
          in.readFully(buffer, 0, size);
          left -= size;
          notKept = notKept != null ? notKept : written(kept, buffer, size);
        }
      }
    }
    return notKept;
  }

  private static @Nullable IOException written(OutputStream out, byte[] buffer, int size) {
    try {
      out.write(buffer, 0, size);
      return null;
    } catch (IOException e) {
      return e; // told when all has come, since who sends does not listen before
    }
  }

  private void send(char[] text, int from, int length) throws IOException {
    if (length > 0) {
      out.writeInt(length);
      for (int i = from; i < from + length; i++) {
        out.writeChar(text[i]);
      }
    }
  }
}

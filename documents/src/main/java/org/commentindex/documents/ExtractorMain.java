package org.commentindex.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.FileUtils;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.ReviewComment;
import org.commentindex.extract.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** Main class of the child process: extracts one document after the other until its input ends. */
public final class ExtractorMain {
  /** Maximum length of a reason in characters; keeps it below the 64 KiB that writeUTF can send. */
  private static final int MAX_REASON = 1000;

  /** Bytes copied to the temporary file at once. */
  private static final int BUFFER = 64 * 1024;

  private final DataInputStream in;
  private final DataOutputStream out;
  private ExtractedText.Form form = ExtractedText.Form.TEXT;

  private ExtractorMain(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Runs the child process. Its argument is its temporary directory, which it deletes. */
  public static void main(String[] arguments) throws IOException {
    File directory = new File(arguments[0]);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    out.writeInt(ExtractionStatus.READY);
    out.flush();
    silence();
    ProcessHandle.current().parent().ifPresent(parent -> exitWith(parent, directory));
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    new ExtractorMain(in, out).run();
    // Reached only if the parent has exited: a parent that closes its extractor kills this process.
    FileUtils.deleteQuietly(directory);
  }

  /**
   * Discards what parsers and their logging print: standard output is used by the protocol, and
   * nothing reads standard error.
   */
  private static void silence() {
    PrintStream discard =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(discard);
    System.setErr(discard);
    Logger.getLogger("").setLevel(Level.OFF);
  }

  /** Exits when the parent exits, even in the middle of a parser that never returns. */
  private static void exitWith(ProcessHandle parent, File directory) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              parent.onExit().join();
              FileUtils.deleteQuietly(directory);
              Runtime.getRuntime().halt(1);
            });
  }

  private void run() throws IOException {
    while (true) {
      DocumentKind kind;
      try {
        kind = DocumentKind.valueOf(in.readUTF());
      } catch (EOFException e) {
        return;
      }
      int limit = in.readInt();
      Path file = Files.createTempFile("document", "");
      try {
        extract(kind, file, limit);
      } finally {
        Files.deleteIfExists(file);
      }
      out.flush();
    }
  }

  private void extract(DocumentKind kind, Path file, int limit) throws IOException {
    IOException failure = receive(file);
    if (failure != null) {
      end(
          ExtractionStatus.UNREADABLE,
          "cannot be copied to a temporary file: " + failure.getMessage());
      return;
    }
    List<ReviewComment> comments = comments(kind, file, limit);
    Path text =
        comments.isEmpty() || kind != DocumentKind.OOXML ? file : WithoutComments.copy(file);
    try {
      form = formOf(kind, text);
      boolean truncated =
          switch (form) {
            case TABLE -> SpreadsheetExtractor.extract(kind, text, limit, this::send);
            case JSON_LINES -> DatabaseExtractor.extract(text, limit, this::send);
            case TEXT -> TikaExtractor.extract(kind, text, !comments.isEmpty(), limit, this::send);
          };
      end(truncated ? ExtractionStatus.TRUNCATED : ExtractionStatus.COMPLETE, null);
      send(comments);
    } catch (UnreadableDocumentException e) {
      end(ExtractionStatus.UNREADABLE, e.reason());
    } finally {
      if (!text.equals(file)) {
        Files.deleteIfExists(text);
      }
    }
  }

  private static ExtractedText.Form formOf(DocumentKind kind, Path file) {
    if (kind == DocumentKind.SQLITE) {
      return ExtractedText.Form.JSON_LINES;
    }
    return SpreadsheetExtractor.isSpreadsheet(kind, file)
        ? ExtractedText.Form.TABLE
        : ExtractedText.Form.TEXT;
  }

  /** Returns the comments; if they cannot be read, they stay in the text. */
  private static List<ReviewComment> comments(DocumentKind kind, Path file, int limit) {
    try {
      return ReviewedDocument.comments(kind, file, limit);
    } catch (UnreadableDocumentException e) {
      return List.of();
    }
  }

  private void send(List<ReviewComment> comments) throws IOException {
    out.writeInt(comments.size());
    for (ReviewComment comment : comments) {
      send(comment.id());
      send(comment.parent());
      send(comment.author());
      send(comment.date());
      send(comment.passage());
      send(comment.text());
    }
  }

  /** Sends a text, which may be longer than writeUTF can send. */
  private void send(@Nullable String text) throws IOException {
    out.writeInt(text == null ? -1 : text.length());
    if (text != null) {
      out.writeChars(text);
    }
  }

  private void end(ExtractionStatus status, @Nullable String reason) throws IOException {
    out.writeInt(0);
    out.writeUTF(status.name());
    if (reason != null) {
      out.writeUTF(reason.substring(0, Math.min(MAX_REASON, reason.length())));
    } else {
      out.writeUTF(form.name());
    }
  }

  /**
   * Copies the whole document to a file. Returns the failure to write it, or null; the document is
   * read to its end even then, since the parent reads only after it has sent everything.
   */
  private @Nullable IOException receive(Path file) throws IOException {
    IOException failure = null;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream copy = Files.newOutputStream(file)) {
      for (int left = in.readInt(); left > 0; left = in.readInt()) {
        while (left > 0) {
          int size = Math.min(left, buffer.length);
          in.readFully(buffer, 0, size);
          left -= size;
          failure = failure != null ? failure : write(copy, buffer, size);
        }
      }
    }
    return failure;
  }

  private static @Nullable IOException write(OutputStream out, byte[] buffer, int size) {
    try {
      out.write(buffer, 0, size);
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private void send(char[] text, int offset, int length) throws IOException {
    if (length > 0) {
      out.writeInt(length);
      for (int i = offset; i < offset + length; i++) {
        out.writeChar(text[i]);
      }
    }
  }
}

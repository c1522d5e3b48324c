package org.commentindex.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.commons.io.input.BoundedInputStream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.internal.text.InstalledExtractor;
import org.commentindex.internal.unpack.Allowance;
import org.commentindex.split.PieceSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and streams of any format it knows. Thread-safe. To be closed: documents are read by
 * a process of their own.
 */
public final class SourceReader implements Closeable {
  private final IndexOptions options;
  private final InstalledExtractor documents;
  private final Formats formats;

  /**
   * A reader that divides text and limits documents as these options say.
   *
   * @throws IllegalArgumentException if they name a format or a field that there is not
   */
  public SourceReader(IndexOptions options) {
    this(options, TextSplitter::split);
  }

  SourceReader(IndexOptions options, TextPieces.Splitter splitter) {
    this.options = options;
    this.documents = new InstalledExtractor(options.documents());
    this.formats = new Formats(new TextPieces(splitter), documents, options.format());
  }

  /**
   * Refuses options that no source can be read with.
   *
   * @throws IllegalArgumentException if they name a format or a field that there is not
   */
  public static void check(IndexOptions options) {
    new SourceReader(options).close();
  }

  /** The formats, in the order in which they are tried: the word that chooses one, its name. */
  public static Map<String, String> formats() {
    try (SourceReader reader = new SourceReader(IndexOptions.defaults())) {
      return reader.formats.names();
    }
  }

  /**
   * Reads files, and all files in folders, in order of path; what cannot be read is rejected.
   *
   * @throws IOException only if the sink does
   */
  public void read(List<Path> paths, RecordSink sink) throws IOException {
    new FileWalk(this::readFile, sink).walk(paths);
  }

  /**
   * Reads a stream to its end, without closing it.
   *
   * @throws IOException only if the sink does
   */
  public void read(String source, InputStream in, RecordSink sink) throws IOException {
    readStream(source, source, in, sink);
  }

  private void readFile(String source, Path file, String place, RecordSink sink)
      throws IOException {
    SourceFile known;
    InputStream opened;
    try {
      known = SourceFile.of(source, place, file);
      opened = Files.newInputStream(file);
    } catch (IOException e) {
      sink.reject(new Rejection(source, null, whyNotOpened(e)));
      return;
    }
    try (InputStream in = opened) {
      if (!Files.isRegularFile(file)) {
        readStream(source, place, in, sink);
      } else if (sink.begins(known)) {
        sink.ends(known, read(known, in, sink));
      }
    }
  }

  /** Returns what the file is known by, or null if another reading may find something else. */
  private @Nullable String read(SourceFile file, InputStream opened, RecordSink sink)
      throws IOException {
    DigestInputStream in = new DigestInputStream(new Told(opened, sink), SourceFile.newDigest());
    // Of an archive little is read through the stream.
    Layers layers = layers(file::bytes, sink);
    layers.read(file.source(), file.place(), in, file.bytes() > 0 ? file.path() : null);
    try {
      String digest = SourceFile.digestOf(in);
      return layers.isFinal() && file.isStill() ? digest : null;
    } catch (IOException e) {
      return null; // which has been told: the rest of it could not be read either
    }
  }

  private void readStream(String source, String place, InputStream in, RecordSink sink)
      throws IOException {
    BoundedInputStream counted =
        BoundedInputStream.builder().setInputStream(new Told(in, sink)).get();
    layers(counted::getCount, sink).read(source, place, counted, null);
  }

  private Layers layers(LongSupplier packed, RecordSink sink) {
    return new Layers(this::readContent, new Allowance(options.unpack(), packed), sink);
  }

  private void readContent(
      String source, String place, Head head, InputStream rest, RecordSink sink)
      throws IOException {
    if (head.isBlank()) {
      String reason = head.bytes().length == 0 ? "is empty" : "holds only blanks";
      sink.reject(new Rejection(source, null, reason + ": nothing to read"));
      return;
    }
    RecordFormat format = formats.of(head);
    if (format == null) {
      String why = FileMagic.whyNotText(head);
      sink.reject(new Rejection(source, null, why == null ? "is in no known format" : why));
      return;
    }
    format.read(new Input(source, place, head, rest, options), sink);
    sink.fileRead(source);
  }

  static String whyNotOpened(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "there is no such file or folder: check the path";
      case AccessDeniedException a -> "may not be read: check its permissions";
      default -> "cannot be opened: " + e.getMessage();
    };
  }

  /**
   * Hands over the pieces of a file of pasted text or a document.
   *
   * @param remarks takes what else a reader should know, such as text that was left out
   * @throws IOException if the file cannot be read, or holds records rather than text
   */
  public static void pieces(
      Path file, IndexOptions options, PieceSink pieces, Consumer<Rejection> remarks)
      throws IOException {
    String name = file.getFileName().toString();
    pieces(name, options, pieces, remarks, (r, sink) -> r.readFile(name, file, name, sink));
  }

  /** The same of a stream, which is not closed. */
  public static void pieces(
      InputStream in, IndexOptions options, PieceSink pieces, Consumer<Rejection> remarks)
      throws IOException {
    String name = "standard input";
    pieces(name, options, pieces, remarks, (r, sink) -> r.readStream(name, name, in, sink));
  }

  private interface Reading {
    void read(SourceReader reader, RecordSink sink) throws IOException;
  }

  private static void pieces(
      String name,
      IndexOptions options,
      PieceSink pieces,
      Consumer<Rejection> remarks,
      Reading reading)
      throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    AtomicLong found = new AtomicLong();
    CountingSink sink = new CountingSink(rejections, remarks);
    TextPieces.Splitter splitter =
        (text, rule, most, records) ->
            TextSplitter.split(
                text,
                rule,
                most,
                piece -> {
                  found.incrementAndGet();
                  pieces.accept(piece);
                  records.accept(piece);
                });
    try (SourceReader reader = new SourceReader(options, splitter)) {
      reading.read(reader, sink);
    }
    if (!rejections.isEmpty()) {
      throw new IOException(rejections.getFirst().toString());
    }
    if (found.get() == 0 && sink.records() > 0) {
      throw new IOException(name + " holds records already: there is no text to be divided");
    }
  }

  /** Ends the process that reads documents, if there is one; reading on starts another. */
  @Override
  public void close() {
    documents.close();
  }
}

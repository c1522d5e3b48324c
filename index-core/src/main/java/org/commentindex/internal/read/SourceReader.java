package org.commentindex.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.commentindex.indexing.SourceListener;
import org.commentindex.internal.read.base.FileMagic;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.StoppedException;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.internal.text.InstalledExtractor;
import org.commentindex.internal.unpack.Allowance;
import org.commentindex.internal.unpack.RunAllowance;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and streams of any known format. Thread-safe. Must be closed, since documents are
 * parsed in a separate process.
 */
public final class SourceReader implements Closeable {
  private final IndexOptions options;
  private final InstalledExtractor documents;
  private final Formats formats;
  private volatile RunAllowance run = new RunAllowance();

  /**
   * Creates a reader that splits text and limits documents as configured.
   *
   * @throws IllegalArgumentException if the options name an unknown format or field
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
   * Validates options.
   *
   * @throws IllegalArgumentException if the options name an unknown format or field
   */
  public static void check(IndexOptions options) {
    new SourceReader(options).close();
  }

  /** Returns the display names of the formats by the word that selects each, in detection order. */
  public static Map<String, String> formats() {
    try (SourceReader reader = new SourceReader(IndexOptions.defaults())) {
      return reader.formats.names();
    }
  }

  /**
   * Reads files, and all files in folders, in order of path. Unreadable files are rejected.
   *
   * @throws IOException if the sink throws it
   */
  public void read(List<Path> paths, RecordSink sink) throws IOException {
    run = new RunAllowance();
    new FileWalk(this::readFile, sink).walk(paths);
  }

  /**
   * Reads a stream to its end without closing it.
   *
   * @throws IOException if the sink throws it
   */
  public void read(String source, InputStream in, RecordSink sink) throws IOException {
    readStream(source, source, in, sink);
  }

  private void readFile(String source, Path file, String location, RecordSink sink)
      throws IOException {
    SourceFile known;
    InputStream opened;
    try {
      known = SourceFile.of(source, location, file);
      opened =
          Files.isRegularFile(file)
              ? Files.newInputStream(file)
              : PipeOpening.open(file, options.documents().seconds(), sink);
    } catch (StoppedException e) {
      throw e;
    } catch (IOException e) {
      sink.reject(new Rejection(source, null, whyNotOpened(e)));
      return;
    }
    try (InputStream in = opened) {
      if (!Files.isRegularFile(file)) {
        readStream(source, location, in, sink);
      } else if (sink.shouldRead(known)) {
        sink.fileEnded(known, read(known, in, sink));
      }
    }
  }

  /** Returns the digest of the content, or null if reading it again may give another result. */
  private @Nullable String read(SourceFile file, InputStream opened, RecordSink sink)
      throws IOException {
    DigestInputStream in =
        new DigestInputStream(new ProgressInputStream(opened, sink), SourceFile.newDigest());
    // Zip members are not read through this stream, so its count is not the packed size.
    SourceUnpacker unpacker = unpacker(file::bytes, sink);
    unpacker.read(file.source(), file.location(), in, file.bytes() > 0 ? file.path() : null);
    if (!unpacker.isFinal()) {
      return null;
    }
    try {
      GapInputStream rest = new GapInputStream(in, GapInputStream.OF_DOCUMENT, new byte[0]);
      rest.transferTo(OutputStream.nullOutputStream());
      if (rest.gap() >= 0) {
        String reason = "zero bytes follow its content, as in a sparse file: they are not read";
        sink.warn(new Rejection(file.source(), null, reason));
        return null;
      }
      String digest = SourceFile.digestOf(in);
      return file.isUnchanged() ? digest : null;
    } catch (StoppedException e) {
      throw e;
    } catch (IOException e) {
      return null; // already rejected
    }
  }

  private void readStream(String source, String location, InputStream in, RecordSink sink)
      throws IOException {
    BoundedInputStream counted =
        BoundedInputStream.builder().setInputStream(new ProgressInputStream(in, sink)).get();
    unpacker(counted::getCount, sink).read(source, location, counted, null);
  }

  private SourceUnpacker unpacker(LongSupplier packed, RecordSink sink) {
    Allowance allowance = new Allowance(options.unpack(), packed, run);
    return new SourceUnpacker(this::readGuarded, allowance, sink);
  }

  private void readContent(
      String source, String location, SourceHead head, InputStream rest, RecordSink sink)
      throws IOException {
    if (head.isBlank()) {
      String reason = head.bytes().length == 0 ? "is empty" : "contains only blanks";
      sink.reject(new Rejection(source, null, reason + ": nothing to read"));
      return;
    }
    RecordFormat format = formats.of(head);
    if (format == null) {
      String why = FileMagic.whyNotText(head);
      String reason = why == null ? "is in no known format" : why;
      if (!SourceUnpacker.isMember(location)) {
        // Not final: the next run looks at its first bytes again, rather than this one at all
        // bytes, of which a sparse file can have any number.
        throw new UnreadableSourceException(reason, new IOException(reason));
      }
      sink.reject(new Rejection(source, null, reason));
      return;
    }
    AccountingSink accounted = new AccountingSink(source, sink);
    format.read(new SourceInput(source, location, head, rest, options), accounted);
    accounted.finish();
    sink.fileRead(source);
  }

  /** Reads content. What overflows the stack or the memory costs the rest of this source only. */
  private void readGuarded(
      String source, String location, SourceHead head, InputStream rest, RecordSink sink)
      throws IOException {
    try {
      readContent(source, location, head, rest, sink);
    } catch (StackOverflowError e) {
      throw new UnreadableSourceException(
          "cannot be read to its end: it is nested too deeply, or the expression that splits it"
              + " repeats a group too often",
          new IOException(e));
    } catch (OutOfMemoryError e) {
      throw new UnreadableSourceException(
          "cannot be read to its end: it needs more memory than there is", new IOException(e));
    }
  }

  static String whyNotOpened(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "there is no such file or folder: check the path";
      case AccessDeniedException a -> "cannot be read: check its permissions";
      case UnreadableSourceException u -> u.reason();
      default -> "cannot be opened: " + e.getMessage();
    };
  }

  /**
   * Reads files, and all files in folders, only to report the counts and the left-out text.
   *
   * @throws IllegalArgumentException if the options name an unknown format or field
   */
  public static void explain(List<Path> paths, IndexOptions options, SourceListener listener)
      throws IOException {
    try (SourceReader reader = new SourceReader(options)) {
      reader.read(paths, new ListeningSink(listener));
    }
  }

  /**
   * Passes on the pieces of a document or a file of pasted text.
   *
   * @param warnings receives warnings, such as text that was left out
   * @throws IOException if the file cannot be read, or contains records rather than text
   */
  public static void pieces(
      Path file, IndexOptions options, PieceSink pieces, Consumer<Rejection> warnings)
      throws IOException {
    String name = file.getFileName().toString();
    pieces(name, options, pieces, warnings, (r, sink) -> r.readFile(name, file, name, sink));
  }

  /**
   * Passes on the pieces of a stream without closing it.
   *
   * @param warnings receives warnings, such as text that was left out
   * @throws IOException if the stream cannot be read, or contains records rather than text
   */
  public static void pieces(
      InputStream in, IndexOptions options, PieceSink pieces, Consumer<Rejection> warnings)
      throws IOException {
    String name = "standard input";
    pieces(name, options, pieces, warnings, (r, sink) -> r.readStream(name, name, in, sink));
  }

  private interface Reading {
    void read(SourceReader reader, RecordSink sink) throws IOException;
  }

  private static void pieces(
      String name,
      IndexOptions options,
      PieceSink pieces,
      Consumer<Rejection> warnings,
      Reading reading)
      throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    AtomicLong found = new AtomicLong();
    CountingSink sink = new CountingSink(rejections, warnings);
    TextPieces.Splitter splitter =
        (text, rule, maxUnmarkedChars, records) ->
            TextSplitter.split(
                text,
                rule,
                maxUnmarkedChars,
                new PieceSink() {
                  @Override
                  public void accept(Piece piece) throws IOException {
                    found.incrementAndGet();
                    pieces.accept(piece);
                    records.accept(piece);
                  }

                  @Override
                  public void leaveOut(LeftOutLines lines) throws IOException {
                    pieces.leaveOut(lines);
                    records.leaveOut(lines);
                  }
                });
    try (SourceReader reader = new SourceReader(options, splitter)) {
      reading.read(reader, sink);
    }
    if (!rejections.isEmpty()) {
      throw new IOException(rejections.getFirst().toString());
    }
    if (found.get() == 0 && sink.records() > 0) {
      throw new IOException(name + " already contains records: there is no text to split");
    }
  }

  /**
   * Ends the process that parses documents, if one is running. The next document starts another.
   */
  @Override
  public void close() {
    documents.close();
  }
}

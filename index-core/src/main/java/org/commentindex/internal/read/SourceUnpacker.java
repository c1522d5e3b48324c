package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.commentindex.extract.DocumentKind;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.StoppedException;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.unpack.Allowance;
import org.commentindex.internal.unpack.Archives;
import org.commentindex.internal.unpack.Decompression;
import org.commentindex.internal.unpack.MemberVisitor;
import org.commentindex.internal.unpack.Packing;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a source, layer by layer, and passes on its content. An archive member is a source of its
 * own, {@code export.zip!general/2026-04-05.json}; a member that cannot be read is rejected and the
 * others are read. Not thread-safe.
 */
final class SourceUnpacker {
  /** Separates the name of an archive from that of a member. */
  private static final String MEMBER_SEPARATOR = "!";

  private final ContentReader content;
  private final Allowance allowance;
  private final RecordSink sink;
  private boolean isFinal = true;

  /**
   * Creates an unpacker for one source.
   *
   * @param allowance limits what may be unpacked
   */
  SourceUnpacker(ContentReader content, Allowance allowance, RecordSink sink) {
    this.content = content;
    this.allowance = allowance;
    this.sink = sink;
  }

  /** Reads unpacked content. */
  interface ContentReader {
    void read(String source, String location, SourceHead head, InputStream rest, RecordSink sink)
        throws IOException;
  }

  /**
   * Reads a source.
   *
   * @param file the file if the source is one, or null
   * @throws IOException if the sink throws it
   */
  void read(String source, String location, InputStream in, @Nullable Path file)
      throws IOException {
    try {
      unpack(source, location, in, file, 0);
    } catch (UnreadableSourceException e) {
      reject(source, e);
    }
  }

  /** Returns true if a location is that of a member of an archive. */
  static boolean isMember(String location) {
    return location.contains(MEMBER_SEPARATOR);
  }

  /** Returns false if reading the same bytes again may give another result. */
  boolean isFinal() {
    return isFinal;
  }

  private void reject(String source, UnreadableSourceException e) {
    isFinal &= e.isFinal();
    sink.reject(new Rejection(source, null, e.reason()));
  }

  private void unpack(
      String source, String location, InputStream layer, @Nullable Path file, int depth)
      throws IOException {
    InputStream in = new SourceInputStream(layer, sink);
    SourceHead head = SourceHead.of(in);
    // Office documents and e-books are zip archives too.
    boolean document = DocumentKind.of(head.bytes()) != null;
    Packing packing = document ? null : Packing.of(head.bytes());
    if (packing == null) {
      long gap = document ? GapInputStream.OF_DOCUMENT : GapInputStream.OF_TEXT;
      GapInputStream rest = new GapInputStream(in, gap, head.bytes());
      try {
        content.read(source, location, head, rest, sink);
      } finally {
        rejectGap(source, rest);
      }
    } else if (depth == allowance.depth()) {
      String reason = "is " + packing.words() + " again, inside " + depth + " layers";
      sink.reject(new Rejection(source, null, reason + ": unpack it and index its contents"));
    } else if (packing.isArchive()) {
      visit(
          packing,
          head.before(in),
          packing == Packing.ZIP ? file : null,
          new Members(source, location, depth + 1));
    } else {
      try (InputStream unpacked = open(packing, head.before(in))) {
        unpack(source, location, unpacked, null, depth + 1);
      }
    }
  }

  private void rejectGap(String source, GapInputStream rest) {
    if (rest.gap() >= 0) {
      isFinal = false; // its digest would need all of it
      String reason =
          String.format(
              Locale.ROOT,
              "has only zero bytes after the first %,d bytes, as a sparse or damaged file has: the"
                  + " rest is not read; get the file again, or cut it there",
              rest.gap());
      sink.reject(new Rejection(source, null, reason));
    }
  }

  private InputStream open(Packing packing, InputStream packed) throws IOException {
    try {
      return Decompression.open(packing, packed, allowance);
    } catch (StoppedException e) {
      throw e;
    } catch (IOException e) {
      throw SourceInputStream.failed(e);
    }
  }

  private void visit(Packing packing, InputStream in, @Nullable Path file, Members members)
      throws IOException {
    try {
      if (file != null) {
        Archives.visitZip(file, allowance, members);
      } else {
        Archives.visit(packing, in, allowance, members);
      }
      members.requireAny();
    } catch (SinkFailedException e) {
      throw Objects.requireNonNull(e.getCause());
    } catch (StoppedException e) {
      throw e;
    } catch (IOException e) {
      throw SourceInputStream.failed(e);
    } finally {
      members.skipped.report(members.source, sink);
    }
  }

  /** The members of an archive. */
  private final class Members implements MemberVisitor {
    private final String source;
    private final String location;
    private final int depth;
    private boolean any;
    private final SkippedFiles skipped = new SkippedFiles();

    Members(String source, String location, int depth) {
      this.source = source;
      this.location = location;
      this.depth = depth;
    }

    void requireAny() {
      if (!any) {
        sink.reject(new Rejection(source, null, "is an empty archive: nothing to read"));
      }
    }

    @Override
    public boolean wants(String name) {
      any = true;
      return !skipped.add(name, true);
    }

    @Override
    public void member(String name, int occurrence, InputStream in) {
      String member = named(name);
      String suffix = occurrence == 1 ? "" : "\0" + occurrence;
      try {
        unpack(member, location + MEMBER_SEPARATOR + name + suffix, in, null, depth);
      } catch (UnreadableSourceException e) {
        reject(member, e);
      } catch (IOException e) {
        throw new SinkFailedException(e);
      }
    }

    @Override
    public void unreadable(@Nullable String name, String reason) {
      any = true;
      sink.reject(new Rejection(name == null ? source : named(name), null, reason));
    }

    private String named(String name) {
      return source + MEMBER_SEPARATOR + (name.startsWith("./") ? name.substring(2) : name);
    }
  }

  /** Carries an exception of the sink through the archive reader. */
  private static final class SinkFailedException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    SinkFailedException(IOException cause) {
      super(cause);
    }
  }
}

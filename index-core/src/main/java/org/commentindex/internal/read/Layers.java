package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.commentindex.extract.DocumentKind;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.UnreadableException;
import org.commentindex.internal.unpack.Allowance;
import org.commentindex.internal.unpack.Archives;
import org.commentindex.internal.unpack.Decompression;
import org.commentindex.internal.unpack.MemberVisitor;
import org.commentindex.internal.unpack.Packing;
import org.jspecify.annotations.Nullable;

/**
 * Takes the packing off a source, layer by layer, and hands over what is in it. A member of an
 * archive is a source of its own, {@code export.zip!general/2026-04-05.json}; what cannot be read
 * of it costs it alone. Not thread-safe.
 */
final class Layers {
  /** Parts an archive's name from a member's. */
  private static final String MEMBER = "!";

  private final Content content;
  private final Allowance allowance;
  private final RecordSink sink;
  private boolean isFinal = true;

  /**
   * The layers of one source.
   *
   * @param allowance how much may be unpacked of it
   */
  Layers(Content content, Allowance allowance, RecordSink sink) {
    this.content = content;
    this.allowance = allowance;
    this.sink = sink;
  }

  /** Reads what is no longer packed. */
  interface Content {
    void read(String source, String place, Head head, InputStream rest, RecordSink sink)
        throws IOException;
  }

  /**
   * Reads a source.
   *
   * @param file where it is if it is a file, or null
   * @throws IOException only if the sink does
   */
  void read(String source, String place, InputStream in, @Nullable Path file) throws IOException {
    try {
      unpack(source, place, new SourceStream(in), file, 0);
    } catch (UnreadableException e) {
      reject(source, e);
    }
  }

  /** Whether another reading of the same bytes would find the same. */
  boolean isFinal() {
    return isFinal;
  }

  private void reject(String source, UnreadableException e) {
    isFinal &= e.isFinal();
    sink.reject(new Rejection(source, null, e.reason()));
  }

  private void unpack(String source, String place, InputStream in, @Nullable Path file, int depth)
      throws IOException {
    Head head = Head.of(in);
    // Office files and books are zip archives too.
    boolean document = DocumentKind.of(head.bytes()) != null;
    Packing packing = document ? null : Packing.of(head.bytes());
    if (packing == null) {
      content.read(source, place, head, in, sink);
    } else if (depth == allowance.depth()) {
      String reason = "is " + packing.words() + " once more, in " + depth + " layers already";
      sink.reject(new Rejection(source, null, reason + ": unpack it and index what it holds"));
    } else if (packing.isArchive()) {
      visit(
          packing,
          head.before(in),
          packing == Packing.ZIP ? file : null,
          new Members(source, place, depth + 1));
    } else {
      try (InputStream unpacked = opened(packing, head.before(in))) {
        unpack(source, place, new SourceStream(unpacked), null, depth + 1);
      }
    }
  }

  private InputStream opened(Packing packing, InputStream packed) throws UnreadableException {
    try {
      return Decompression.open(packing, packed, allowance);
    } catch (IOException e) {
      throw SourceStream.failed(e);
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
    } catch (SinkFailed e) {
      throw Objects.requireNonNull(e.getCause());
    } catch (IOException e) {
      throw SourceStream.failed(e);
    } finally {
      members.passedOver.remark(members.source, sink);
    }
  }

  /** What is in an archive. */
  private final class Members implements MemberVisitor {
    private final String source;
    private final String place;
    private final int depth;
    private boolean any;
    private final PassedOver passedOver = new PassedOver();

    Members(String source, String place, int depth) {
      this.source = source;
      this.place = place;
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
      return !passedOver.takes(name, true);
    }

    @Override
    public void member(String name, int time, InputStream in) {
      String member = named(name);
      String again = time == 1 ? "" : "\0" + time;
      try {
        unpack(member, place + MEMBER + name + again, new SourceStream(in), null, depth);
      } catch (UnreadableException e) {
        reject(member, e);
      } catch (IOException e) {
        throw new SinkFailed(e);
      }
    }

    @Override
    public void unreadable(@Nullable String name, String reason) {
      any = true;
      sink.reject(new Rejection(name == null ? source : named(name), null, reason));
    }

    private String named(String name) {
      return source + MEMBER + (name.startsWith("./") ? name.substring(2) : name);
    }
  }

  /** Carries a failure of the sink out through an archive. */
  private static final class SinkFailed extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    SinkFailed(IOException cause) {
      super(cause);
    }
  }
}

package org.commentindex.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.internal.read.SourceReader;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/**
 * Reads any bytes as the format that they begin with, and prepares the records for the index: what
 * cannot be read is a rejection with a reason, and the sums of the text are not negative.
 */
public final class ReaderFuzz {
  private ReaderFuzz() {}

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    try (SourceReader reader = new SourceReader(IndexOptions.defaults())) {
      reader.read("any", new ByteArrayInputStream(input), new Sink());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  private static final class Sink implements RecordSink {
    @Override
    public void accept(RawRecord record) throws IOException {
      RecordPreparation.prepare(record);
    }

    @Override
    public void reject(Rejection rejection) {
      check(!rejection.reason().isBlank(), rejection);
    }

    @Override
    public void warn(Rejection warning) {
      check(!warning.reason().isBlank(), warning);
    }

    @Override
    public void fileRead(String source) {
      check(!source.isBlank(), "a source without a name");
    }

    @Override
    public void textRead(SourceText text) {
      check(text.counts().inComments() >= 0 && text.counts().allLeftOut() >= 0, text);
    }
  }
}

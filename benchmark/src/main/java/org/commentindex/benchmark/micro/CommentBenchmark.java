package org.commentindex.benchmark.micro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What one comment costs on its way into the index, room by room. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CommentBenchmark {
  private static final int COMMENTS = 256;
  private static final long SEED = 20261124;

  private final List<RawRecord> records = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  /** With the same made-up comments each time. */
  public CommentBenchmark() {
    MadeUpText text = new MadeUpText(SEED);
    for (int i = 1; i <= COMMENTS; i++) {
      String body = "<p>" + String.join("</p><p>", text.paragraphs()) + "</p>";
      RawRecord raw =
          RawRecord.builder("made-up.jsonl", i)
              .id("made-up-" + i)
              .format(BodyFormat.HTML)
              .body(body)
              .build();
      SourceRecord record = RecordPreparation.prepare(raw);
      records.add(raw);
      comments.add(Comment.of("" + i, List.of(new Occurrence(record, CopyKind.ORIGINAL, 1, 1))));
    }
  }

  /** Markup taken off, language told, links and hashtags found. */
  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void preparation(Blackhole sink) {
    for (RawRecord record : records) {
      sink.consume(RecordPreparation.prepare(record));
    }
  }

  /** The words for the index, in both forms. */
  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void analysis(Blackhole sink) throws IOException {
    for (Comment comment : comments) {
      use(CommentAnalyzers.stemmed().tokenStream("text", comment.text()), sink);
    }
  }

  private static void use(TokenStream all, Blackhole sink) throws IOException {
    try (TokenStream stream = all) {
      stream.reset();
      while (stream.incrementToken()) {
        sink.consume(stream);
      }
      stream.end();
    }
  }

  /** The hashes by which possible copies are found. */
  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void fingerprints(Blackhole sink) {
    for (Comment comment : comments) {
      Map<CandidateKeyKind, long[]> marks = CandidateKeyExtractor.keysOf(comment);
      sink.consume(marks);
    }
  }
}

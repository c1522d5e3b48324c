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

/** The cost of preparing, analyzing and fingerprinting one comment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CommentBenchmark {
  /** Comments per invocation: enough that their texts differ, few enough for short invocations. */
  private static final int COMMENTS = 256;

  /** An arbitrary number; the same in all runs. */
  private static final long SEED = 20261124;

  private final List<RawRecord> records = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  /** Generates the same comments each time. */
  public CommentBenchmark() {
    GeneratedText text = new GeneratedText(SEED);
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

  /** Removes markup, detects the language, finds links and hashtags. */
  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void preparation(Blackhole sink) {
    for (RawRecord record : records) {
      sink.consume(RecordPreparation.prepare(record));
    }
  }

  /** Produces the exact and the stemmed terms, a field each in the index. */
  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void analysis(Blackhole sink) throws IOException {
    for (Comment comment : comments) {
      consume(CommentAnalyzers.exact().tokenStream("text", comment.text()), sink);
      consume(CommentAnalyzers.stemmed().tokenStream("text_stem", comment.text()), sink);
    }
  }

  private static void consume(TokenStream all, Blackhole sink) throws IOException {
    try (TokenStream stream = all) {
      stream.reset();
      while (stream.incrementToken()) {
        sink.consume(stream);
      }
      stream.end();
    }
  }

  /** Computes the candidate keys for deduplication. */
  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void fingerprints(Blackhole sink) {
    for (Comment comment : comments) {
      Map<CandidateKeyKind, long[]> keys = CandidateKeyExtractor.keysOf(comment);
      sink.consume(keys);
    }
  }
}

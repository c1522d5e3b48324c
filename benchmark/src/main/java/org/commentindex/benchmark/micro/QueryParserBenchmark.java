package org.commentindex.benchmark.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commentindex.query.QueryParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The cost of parsing a query. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryParserBenchmark {
  /** The number of {@link #TEXTS}, as a constant for the annotation. */
  private static final int QUERIES = 8;

  private static final List<String> TEXTS =
      List.of(
          "inspectors",
          "price signals",
          "\"price signals\" -permit",
          "insur* OR liabil* OR \"small claims\"~3",
          "author:\"Ines Falk\" site:example.org after:2026-03",
          "(school OR county) NOT (vendor app) votes:>10 has:url",
          "clasifier~ NEAR/5 audit own:table",
          "a ( broken \"query foo:bar /[/ ~");

  private final QueryParser parser = QueryParser.create();

  /** Parses simple, complex and malformed queries. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void parse(Blackhole sink) {
    for (String text : TEXTS) {
      sink.consume(parser.parse(text));
    }
  }
}

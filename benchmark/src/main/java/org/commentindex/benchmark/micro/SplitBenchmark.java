package org.commentindex.benchmark.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commentindex.CommentSplitter;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cost of splitting a pasted page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SplitBenchmark {
  /** An arbitrary number; the same in all runs. */
  private static final long SEED = 20261124;

  /** Number of comments on the page. */
  @Param({"20", "400"})
  public int comments;

  private String page = "";

  /** Generates the page and checks that all of its comments are found. */
  @Setup
  public void makePage() {
    page = new GeneratedText(SEED).page(comments);
    int pieces = split().size();
    if (pieces != comments) {
      throw new IllegalStateException(comments + " comments were split into " + pieces + " pieces");
    }
  }

  /** Detects the layout, removes boilerplate and returns the pieces. */
  @Benchmark
  public List<Piece> split() {
    return CommentSplitter.split(page, new SplitRule.Auto());
  }
}

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

/** What it costs to divide a page that was pasted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SplitBenchmark {
  private static final long SEED = 20261124;

  /** How many comments the page has. */
  @Param({"20", "400"})
  public int comments;

  private String page = "";

  /** Makes the page up, and sees that it is divided at all. */
  @Setup
  public void makePage() {
    page = new MadeUpText(SEED).page(comments);
    int pieces = split().size();
    if (pieces != comments) {
      throw new IllegalStateException(comments + " comments were divided into " + pieces);
    }
  }

  /** Layout found, furniture dropped, pieces made. */
  @Benchmark
  public List<Piece> split() {
    return CommentSplitter.split(page, new SplitRule.Auto());
  }
}

package org.commentindex.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {
  @TempDir Path runs;

  private Measurements of(String engine, double... values) throws IOException {
    try (RunFolder folder = RunFolder.create(runs, "of-" + engine)) {
      for (int i = 0; i < values.length; i++) {
        folder.add(new Measurement(engine, "index", "time", i + 1, values[i], "s"));
      }
      return folder.measurements();
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Measurements read = of("a", 2.5, 7);
    assertThat(read.engines()).containsExactly("a");
    assertThat(read.phase("index").kind("time").unit("s").sum()).isEqualTo(9.5);
    assertThat(read.phase("query").isEmpty()).isTrue();
  }

  @Test
  void theSummaryHasALinePerEnginePhaseKindAndUnit() throws IOException {
    try (RunFolder folder = RunFolder.create(runs, "summary")) {
      for (int run = 1; run <= 200; run++) {
        folder.add(new Measurement("ours", "query", "term", run, run, "ms"));
        folder.add(new Measurement("peer", "query 5", "term", run, 2, "ms"));
      }
      folder.add(new Measurement("ours", "query", "term", 0, 10, "hits"));
      folder.add(new Measurement("ours", "query", "and", 1, 0.25, "ms"));
      assertThat(RunSummary.csv(folder.measurements()))
          .isEqualTo(
              """
              engine,phase,kind,n,min,median,p99,max,unit
              ours,query,term,200,1.000000,100.500000,198.000000,200.000000,ms
              peer,query 5,term,200,2.000000,2.000000,2.000000,2.000000,ms
              ours,query,term,1,10.000000,10.000000,10.000000,10.000000,hits
              ours,query,and,1,0.250000,0.250000,0.250000,0.250000,ms
              """);
    }
  }

  @Test
  void aQuantileIsANearestRank() throws IOException {
    Measurements hundred = of("a", DoubleStream.iterate(1, v -> v + 1).limit(100).toArray());
    assertThat(hundred.quantile(0.99)).isEqualTo(99);
    assertThat(hundred.quantile(1)).isEqualTo(100);
    assertThat(hundred.median()).isEqualTo(50.5);
    assertThat(of("b", 3, 1, 2).median()).isEqualTo(2);
    assertThat(of("c").median()).isNaN();
  }

  @Test
  void aRatioIsOfTheSameRun() throws IOException {
    double[] ratios = of("a", 10, 30, 40).dividedBy(of("b", 5, 10));
    assertThat(ratios).containsExactly(2, 3);
    assertThat(Measurements.ratio(ratios)).isEqualTo("2.50 (2.00–3.00)");
    assertThat(Measurements.ratio(new double[] {0.5})).isEqualTo("0.50");
    assertThat(Measurements.ratio(new double[0])).isEmpty();
  }

  @Test
  void anExistingRunIsNotOverwritten() throws IOException {
    of("a", 1);
    assertThatThrownBy(() -> of("a", 2)).hasMessageContaining("give this run another --name");
  }

  @Test
  void aNameThatNeedsQuotesIsRejected() {
    assertThatThrownBy(() -> new Measurement("a,b", "index", "time", 1, 1, "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Measurement("with snippets", "index 5", "time", 1, 1, "s").toCsv())
        .isEqualTo("with snippets,index 5,time,1,1.000000,s");
  }
}

package org.commentindex.benchmark.report;

/** A metric that is compared between sizes. The names are column names of {@code growth.csv}. */
enum GrowthMetric {
  SPEED("throughput", "records/s"),
  CPU("CPU time", "ms/record"),
  MEMORY("peak resident memory", "MB"),
  SIZE("index size", "kB/record"),
  MEDIAN("latency p50", "ms"),
  PERCENTILE_99("latency p99", "ms"),
  TOPICS("facet count by topic p50", "ms");

  private final String title;
  private final String unit;

  GrowthMetric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }

  /** Returns the value for the index of the first {@code size} records; NaN if not measured. */
  double of(Measurements all, GrowthEngine engine, long size) {
    Measurements index = all.engine(engine.name()).phase("index " + size);
    Measurements latency = all.engine(engine.searcher()).phase("query " + size).unit("ms");
    return switch (this) {
      case SPEED -> index.kind("speed").median();
      case CPU -> index.kind("cpu").median() * 1e3 / size;
      case MEMORY -> index.kind("memory").median();
      case SIZE -> index.kind("size").median() * 1e3 / size;
      case MEDIAN -> latency.median();
      case PERCENTILE_99 -> latency.quantile(0.99);
      case TOPICS -> all.engine(engine.name()).phase("facet " + size).kind("topic").median();
    };
  }
}

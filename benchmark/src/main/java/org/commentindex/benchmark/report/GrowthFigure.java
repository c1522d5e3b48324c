package org.commentindex.benchmark.report;

/** What is followed from size to size. */
enum GrowthFigure {
  SPEED("indexing", "records/s"),
  CPU("processor time", "ms/record"),
  MEMORY("peak memory", "MB"),
  SIZE("index", "kB/record"),
  MEDIAN("answer, median", "ms"),
  PERCENTILE_99("answer, 99th percentile", "ms"),
  TOPICS("counting by topic, median", "ms");

  private final String title;
  private final String unit;

  GrowthFigure(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }

  /** Of the first so many records; not a number where it was not measured. */
  double of(Measurements all, GrowthEngine engine, long size) {
    Measurements index = all.engine(engine.name()).phase("index " + size);
    Measurements answers = all.engine(engine.searcher()).phase("query " + size).unit("ms");
    return switch (this) {
      case SPEED -> index.kind("speed").median();
      case CPU -> index.kind("cpu").median() * 1e3 / size;
      case MEMORY -> index.kind("memory").median();
      case SIZE -> index.kind("size").median() * 1e3 / size;
      case MEDIAN -> answers.median();
      case PERCENTILE_99 -> answers.quantile(0.99);
      case TOPICS -> all.engine(engine.name()).phase("facet " + size).kind("topic").median();
    };
  }
}

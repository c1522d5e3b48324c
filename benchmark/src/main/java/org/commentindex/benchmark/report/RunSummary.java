package org.commentindex.benchmark.report;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The summary of the measurements of a run that is committed with its page: one line of CSV per
 * engine, phase, kind and unit.
 */
final class RunSummary {
  private static final String HEADER = "engine,phase,kind,n,min,median,p99,max,unit\n";

  private RunSummary() {}

  /** Returns the header and the lines, in the order in which they were first measured. */
  static String csv(Measurements all) {
    return all.groups().stream()
        .map(RunSummary::line)
        .collect(Collectors.joining("\n", HEADER, "\n"));
  }

  private static String line(Measurements group) {
    Measurement first = group.first();
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%d,%.6f,%.6f,%.6f,%.6f,%s",
        first.engine(),
        first.phase(),
        first.kind(),
        group.count(),
        group.quantile(0),
        group.median(),
        group.quantile(0.99),
        group.quantile(1),
        first.unit());
  }
}

package org.commentindex.benchmark.report;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * One measurement, a line of {@code raw.csv}.
 *
 * @param engine the engine or program that was measured
 * @param phase what it did: {@code index}, {@code query}, {@code facet} or {@code cold}; in runs of
 *     {@code growth} followed by the number of records
 * @param kind what was measured, such as {@code cpu}, or the kind of query or facet
 * @param run the number of the run or round, from 1; 0 for hit counts, which do not vary
 * @param value the measured value
 * @param unit the unit of the value
 */
public record Measurement(
    String engine, String phase, String kind, int run, double value, String unit) {
  static final String HEAD = "engine,phase,kind,run,value,unit";

  /** Checks that all strings fit in a line of CSV without quotes. */
  public Measurement {
    if (Stream.of(engine, phase, kind, unit).anyMatch(part -> part.matches(".*[,\"\\s&&[^ ]].*"))) {
      throw new IllegalArgumentException(
          "commas, quotes and line breaks are not allowed: %s, %s, %s"
              .formatted(engine, phase, kind));
    }
  }

  /** Returns the line of CSV. */
  String toCsv() {
    return String.format(Locale.ROOT, "%s,%s,%s,%d,%.6f,%s", engine, phase, kind, run, value, unit);
  }

  /** Parses a line of CSV. */
  static Measurement of(String line) {
    String[] parts = line.split(",", -1);
    return new Measurement(
        parts[0],
        parts[1],
        parts[2],
        Integer.parseInt(parts[3]),
        Double.parseDouble(parts[4]),
        parts[5]);
  }
}

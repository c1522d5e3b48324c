package org.commentindex.benchmark.report;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * One measurement: a line of {@code raw.csv}.
 *
 * @param engine what was measured
 * @param phase what it did: {@code index}, {@code query}, {@code facet}; with a size where several
 *     are compared
 * @param kind what was measured of it, such as {@code cpu}, or the kind of query
 * @param run which time, from 1
 * @param value how much
 * @param unit of what
 */
public record Measurement(
    String engine, String phase, String kind, int run, double value, String unit) {
  static final String HEAD = "engine,phase,kind,run,value,unit";

  public Measurement {
    if (Stream.of(engine, phase, kind, unit).anyMatch(part -> part.matches(".*[,\"\\s&&[^ ]].*"))) {
      throw new IllegalArgumentException("no place in a line of CSV: " + engine + phase + kind);
    }
  }

  String inOneLine() {
    return String.format(Locale.ROOT, "%s,%s,%s,%d,%.6f,%s", engine, phase, kind, run, value, unit);
  }

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

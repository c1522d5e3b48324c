package org.commentindex.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The measurements of a run, or a selection of them. */
final class Measurements {
  private final List<Measurement> all;

  private Measurements(List<Measurement> all) {
    this.all = all;
  }

  /** Reads a file {@code raw.csv}. */
  static Measurements in(Path rawCsv) throws IOException {
    return new Measurements(
        Files.readAllLines(rawCsv).stream().skip(1).map(Measurement::of).toList());
  }

  private Measurements where(Predicate<Measurement> condition) {
    return new Measurements(all.stream().filter(condition).toList());
  }

  Measurements engine(String name) {
    return where(m -> m.engine().equals(name));
  }

  Measurements phase(String name) {
    return where(m -> m.phase().equals(name));
  }

  Measurements kind(String name) {
    return where(m -> m.kind().equals(name));
  }

  Measurements unit(String name) {
    return where(m -> m.unit().equals(name));
  }

  Measurements run(int number) {
    return where(m -> m.run() == number);
  }

  /** Returns the engines, in the order in which they were first measured. */
  List<String> engines() {
    return distinct(Measurement::engine);
  }

  List<String> kinds() {
    return distinct(Measurement::kind);
  }

  List<Integer> runs() {
    return distinct(Measurement::run);
  }

  private <T> List<T> distinct(Function<Measurement, T> part) {
    return all.stream().map(part).distinct().toList();
  }

  int count() {
    return all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Divides the measurements by engine, phase, kind and unit, in the order in which they were first
   * measured.
   */
  List<Measurements> groups() {
    Function<Measurement, List<String>> key =
        m -> List.of(m.engine(), m.phase(), m.kind(), m.unit());
    return all.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Measurements::new)
        .toList();
  }

  /** Returns the first measurement; there must be one. */
  Measurement first() {
    return all.getFirst();
  }

  double sum() {
    return all.stream().mapToDouble(Measurement::value).sum();
  }

  /** Returns the median of the values; NaN if there are none. */
  double median() {
    return median(values());
  }

  /**
   * Returns a quantile by the nearest-rank method: the smallest value such that at least this
   * fraction of all values are less or equal; NaN if there are none.
   */
  double quantile(double fraction) {
    double[] values = values();
    return values.length == 0
        ? Double.NaN
        : values[Math.max(0, (int) Math.ceil(values.length * fraction) - 1)];
  }

  private double[] values() {
    return all.stream().mapToDouble(Measurement::value).sorted().toArray();
  }

  private static double median(double[] sorted) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int above = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[above] : (sorted[above - 1] + sorted[above]) / 2;
  }

  /**
   * Divides each value by that of the same run in the other measurements, which must have at most
   * one per run. Runs that only one of them has are skipped.
   *
   * @return the ratios in ascending order
   */
  double[] dividedBy(Measurements other) {
    Map<Integer, Double> otherByRun =
        other.all.stream().collect(Collectors.toMap(Measurement::run, Measurement::value));
    return all.stream()
        .filter(m -> otherByRun.containsKey(m.run()))
        .mapToDouble(m -> m.value() / otherByRun.getOrDefault(m.run(), Double.NaN))
        .sorted()
        .toArray();
  }

  /** Formats ratios as median (minimum–maximum), or as one number if there is only one. */
  static String ratio(double[] ascending) {
    if (ascending.length == 0) {
      return "";
    }
    String median = FigureFormat.ratio(median(ascending));
    return ascending.length == 1
        ? median
        : median
            + " ("
            + FigureFormat.ratio(ascending[0])
            + "–"
            + FigureFormat.ratio(ascending[ascending.length - 1])
            + ")";
  }
}

package org.commentindex.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What {@code raw.csv} holds, or a part of it. */
final class Measurements {
  private final List<Measurement> all;

  private Measurements(List<Measurement> all) {
    this.all = all;
  }

  static Measurements in(Path rawCsv) throws IOException {
    return new Measurements(
        Files.readAllLines(rawCsv).stream().skip(1).map(Measurement::of).toList());
  }

  private Measurements that(Predicate<Measurement> hold) {
    return new Measurements(all.stream().filter(hold).toList());
  }

  Measurements engine(String name) {
    return that(m -> m.engine().equals(name));
  }

  Measurements phase(String name) {
    return that(m -> m.phase().equals(name));
  }

  Measurements kind(String name) {
    return that(m -> m.kind().equals(name));
  }

  Measurements unit(String name) {
    return that(m -> m.unit().equals(name));
  }

  Measurements run(int number) {
    return that(m -> m.run() == number);
  }

  /** The engines, in the order in which they were first measured. */
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

  /** The unit of all of them. */
  String theUnit() {
    return all.getFirst().unit();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  double sum() {
    return all.stream().mapToDouble(Measurement::value).sum();
  }

  /** Not a number if there are none, as with {@link #quantile}. */
  double median() {
    return median(values());
  }

  /** The smallest value that at least this part of all values does not exceed. */
  double quantile(double part) {
    double[] values = values();
    return values.length == 0
        ? Double.NaN
        : values[Math.max(0, (int) Math.ceil(values.length * part) - 1)];
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

  /** Each value by that of the same run there, in ascending order: one for each run of both. */
  double[] by(Measurements other) {
    Map<Integer, Double> there =
        other.all.stream().collect(Collectors.toMap(Measurement::run, Measurement::value));
    return all.stream()
        .filter(m -> there.containsKey(m.run()))
        .mapToDouble(m -> m.value() / there.getOrDefault(m.run(), Double.NaN))
        .sorted()
        .toArray();
  }

  /** The middle of ratios, and from which to which they go where there are several. */
  static String ratio(double[] ascending) {
    if (ascending.length == 0) {
      return "";
    }
    String middle = Figures.ratio(median(ascending));
    return ascending.length == 1
        ? middle
        : middle
            + " ("
            + Figures.ratio(ascending[0])
            + "–"
            + Figures.ratio(ascending[ascending.length - 1])
            + ")";
  }
}

package org.commentindex.benchmark.report;

import java.util.Locale;

/** How figures are written: three digits say as much as a measurement on a busy machine does. */
final class Figures {
  private Figures() {}

  /** Without a unit; empty for what is not a number. */
  static String ratio(double value) {
    return Double.isNaN(value) ? "" : value >= 100 ? whole(value) : digits(value);
  }

  /** With its unit; empty for what is not a number. */
  static String figure(double value, String unit) {
    return Double.isNaN(value) ? "" : ratio(value) + " " + unit;
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String digits(double value) {
    int decimals = value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}

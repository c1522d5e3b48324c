package org.commentindex.benchmark.report;

import java.util.Locale;

/** Formats figures with about three digits; measurements are not more precise than that. */
final class FigureFormat {
  private FigureFormat() {}

  /** Formats a number without unit; returns an empty string for NaN. */
  static String ratio(double value) {
    return Double.isNaN(value) ? "" : value >= 100 ? whole(value) : digits(value);
  }

  /** Formats a number with its unit; returns an empty string for NaN. */
  static String figure(double value, String unit) {
    return Double.isNaN(value) ? "" : ratio(value) + " " + unit;
  }

  /** Formats a number without decimals. */
  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String digits(double value) {
    int decimals = value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}

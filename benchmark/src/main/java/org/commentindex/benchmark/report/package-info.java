/**
 * The results of a run.
 *
 * <p><em>In</em>: measurements. <em>Out</em>: {@code raw.csv} with all measurements, {@code
 * summary.csv}, a page with ratios first, a plot. All figures are computed from {@code raw.csv}.
 * Start at {@link org.commentindex.benchmark.report.RunFolder}.
 */
@NullMarked
package org.commentindex.benchmark.report;

import org.jspecify.annotations.NullMarked;

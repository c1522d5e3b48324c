/**
 * What was measured, for people and for other programs.
 *
 * <p><em>In</em>: measurements. <em>Out</em>: {@code raw.csv} with every one of them, a page with
 * ratios first, a plot. Every figure of the page is computed from what {@code raw.csv} holds. Start
 * at {@link org.commentindex.benchmark.report.RunFolder}.
 */
@NullMarked
package org.commentindex.benchmark.report;

import org.jspecify.annotations.NullMarked;

/**
 * Writes reports: threads and answers as Markdown and as HTML pages. Each page is one file without
 * scripts and external resources.
 *
 * <p>Comments are untrusted: {@link org.commentindex.cli.report.Html} and {@link
 * org.commentindex.cli.report.EscapedMarkdown} escape all text, and only http and https addresses
 * become links.
 */
@NullMarked
package org.commentindex.cli.report;

import org.jspecify.annotations.NullMarked;

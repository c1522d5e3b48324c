/**
 * Reports to pass on: threads and answers as Markdown and as pages in HTML, each complete in one
 * file, without scripts and without anything from elsewhere.
 *
 * <p>Comments are untrusted: {@link org.commentindex.cli.report.Html} and {@link
 * org.commentindex.cli.report.MarkdownText} escape all text, and only http and https addresses
 * become links.
 */
@NullMarked
package org.commentindex.cli.report;

import org.jspecify.annotations.NullMarked;

/**
 * Prints results in file formats of other programs: Markdown, Atom, mailboxes, SVG.
 *
 * <p>In: comments of saved searches, or a trend. Out: a file. Start at {@link
 * org.commentindex.cli.print.file.SavedMarkdown} and {@link
 * org.commentindex.cli.print.file.TrendSvg}.
 */
@NullMarked
package org.commentindex.cli.print.file;

import org.jspecify.annotations.NullMarked;

/**
 * Prints results as JSON objects or as the rows of a table.
 *
 * <p>In: the objects of {@link org.commentindex.json.JsonObjects}. Out: lines of JSON, CSV or TSV.
 * Start at {@link org.commentindex.cli.print.object.ObjectWriter}.
 */
@NullMarked
package org.commentindex.cli.print.object;

import org.jspecify.annotations.NullMarked;

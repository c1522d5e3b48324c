/**
 * Reads tables: CSV, TSV and the sheets of spreadsheets.
 *
 * <p><em>In</em>: text with rows of values. <em>Out</em>: a record of each row. {@code TableHead}
 * decides from the first rows whether a text is a table and what its columns are. Start at {@link
 * org.commentindex.internal.read.table.TableFormat}.
 */
@NullMarked
package org.commentindex.internal.read.table;

import org.jspecify.annotations.NullMarked;

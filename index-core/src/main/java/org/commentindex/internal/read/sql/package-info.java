/**
 * Reads databases that are saved as SQL statements.
 *
 * <p>The input is statements that insert rows. The output is the rows of each table as CSV, which
 * the reader of tables reads. Start at {@link org.commentindex.internal.read.sql.SqlDumpFormat}.
 */
@NullMarked
package org.commentindex.internal.read.sql;

import org.jspecify.annotations.NullMarked;

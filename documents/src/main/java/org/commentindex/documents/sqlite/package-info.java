/**
 * Exports comments to SQLite. Start at {@link
 * org.commentindex.documents.sqlite.SqliteDatabaseProvider}.
 */
@NullMarked
package org.commentindex.documents.sqlite;

import org.jspecify.annotations.NullMarked;

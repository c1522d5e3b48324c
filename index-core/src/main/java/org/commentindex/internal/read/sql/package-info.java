/** Reads the tables of databases that are saved as SQL statements. */
@NullMarked
package org.commentindex.internal.read.sql;

import org.jspecify.annotations.NullMarked;

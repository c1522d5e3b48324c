/**
 * The commands that copy or delete parts of an index: {@code export}, {@code remove}.
 *
 * <p>In: a query or sources. Out: the comments of the index in a file, or an index without them.
 * Start at {@link org.commentindex.cli.maintenance.ExportCommand}.
 */
@NullMarked
package org.commentindex.cli.maintenance;

import org.jspecify.annotations.NullMarked;

/**
 * Ad hoc indexes: searching files without indexing them first.
 *
 * <p>{@link org.commentindex.cli.adhoc.AdHocIndex} maps paths to an index of exactly these files.
 * The index is cached in the user's cache folder and rebuilt when a file, the split rule or the
 * program has changed.
 *
 * <p>This package does not depend on the commands and does not print.
 */
@NullMarked
package org.commentindex.cli.adhoc;

import org.jspecify.annotations.NullMarked;

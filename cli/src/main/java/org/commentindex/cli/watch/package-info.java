/**
 * Waits for files to change, for {@code index --watch}.
 *
 * <p>{@link org.commentindex.cli.watch.Watch} returns when files have changed and then not changed
 * again for a while. It does not depend on the index.
 */
@NullMarked
package org.commentindex.cli.watch;

import org.jspecify.annotations.NullMarked;

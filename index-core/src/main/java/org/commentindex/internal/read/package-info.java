/** Reads files: finds their format from their content and streams their records. */
@NullMarked
package org.commentindex.internal.read;

import org.jspecify.annotations.NullMarked;

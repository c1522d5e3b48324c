/** Divides pasted text into the comments it holds. */
@NullMarked
package org.commentindex.internal.split;

import org.jspecify.annotations.NullMarked;

/** Pasted text and the pieces, would-be comments, it is divided into. */
@NullMarked
package org.commentindex.split;

import org.jspecify.annotations.NullMarked;

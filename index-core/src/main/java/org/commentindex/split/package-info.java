/**
 * Pasted text and the pieces, would-be comments, it is divided into.
 *
 * <p>A {@link org.commentindex.split.SplitRule} says how; each {@link org.commentindex.split.Piece}
 * says where it stood, which rule let it begin there and how sure that rule is.
 */
@NullMarked
package org.commentindex.split;

import org.jspecify.annotations.NullMarked;

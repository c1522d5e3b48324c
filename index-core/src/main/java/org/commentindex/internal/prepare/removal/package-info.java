/**
 * Removes comments and records: those gone from their files, and those that a caller removes or
 * forgets.
 */
@NullMarked
package org.commentindex.internal.prepare.removal;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps forgotten comments out of an index.
 *
 * <p>Input: comments, ids and authors to forget, and records that are offered. Output: which
 * records must not be indexed. Start at {@link org.commentindex.internal.forget.Tombstones}.
 */
@NullMarked
package org.commentindex.internal.forget;

import org.jspecify.annotations.NullMarked;

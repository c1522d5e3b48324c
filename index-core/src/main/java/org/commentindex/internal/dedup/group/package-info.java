/**
 * Near-duplicate groups: different comments with nearly the same words.
 *
 * <p>Input: a deduplicated index ({@link org.commentindex.backend.DeduplicationInput}). Output: the
 * comments whose group changed ({@link org.commentindex.internal.dedup.group.GroupSink}). Start at
 * {@link GroupClusterer}. Memory is bounded, whatever the size of the index.
 */
@NullMarked
package org.commentindex.internal.dedup.group;

import org.jspecify.annotations.NullMarked;

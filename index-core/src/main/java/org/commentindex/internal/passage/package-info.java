/**
 * Finds the comments that a passage is from.
 *
 * <p>Input: a text and a backend to search. Output: the comments that have its words, in full, in
 * part or altered ({@link org.commentindex.search.PassageMatch}). Start at {@link
 * org.commentindex.internal.passage.PassageFinder}. Candidates are comments that share the
 * fingerprints of deduplication with the passage or contain phrases of it; they are then compared
 * word by word.
 */
@NullMarked
package org.commentindex.internal.passage;

import org.jspecify.annotations.NullMarked;

/**
 * Verification of copies: decides from two texts alone whether one record is a copy of another.
 *
 * <p>Input: records. Output: {@link CopyEvidence}, or none. Start at {@link CopyVerifier}; {@link
 * ShingleSet} is the set of shingles of a text, {@link Fingerprints} selects the hashes by which
 * candidate pairs are found, {@link CopySettings} has the thresholds. Independent of indexes.
 */
@NullMarked
package org.commentindex.internal.dedup.verify;

import org.jspecify.annotations.NullMarked;

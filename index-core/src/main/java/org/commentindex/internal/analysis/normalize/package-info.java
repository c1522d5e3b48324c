/**
 * Normalizes characters and terms, the same for texts and queries.
 *
 * <p>In: a character or a term as written. Out: its class, or the term without differences of case,
 * accents, width and spelling of letters. Start at {@link
 * org.commentindex.internal.analysis.normalize.TermNormalizer}. Depends on no other package of the
 * analysis.
 */
@NullMarked
package org.commentindex.internal.analysis.normalize;

import org.jspecify.annotations.NullMarked;

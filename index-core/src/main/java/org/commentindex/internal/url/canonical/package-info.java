/**
 * Computes the canonical form of web addresses, which is the same for all written forms of an
 * address.
 *
 * <p>Start at {@link org.commentindex.internal.url.canonical.Canonicalizer}, which applies the
 * rules of the other classes until none changes the address. Rules look at the address alone;
 * nothing is fetched.
 */
@NullMarked
package org.commentindex.internal.url.canonical;

import org.jspecify.annotations.NullMarked;

/**
 * The seam between what a comment index promises and what keeps it.
 *
 * <p>For writers of backends: {@link org.commentindex.backend.SearchBackend} answers, {@link
 * org.commentindex.backend.IndexBackend} keeps, {@link org.commentindex.backend.Fields} says which
 * fields there are.
 */
@NullMarked
package org.commentindex.backend;

import org.jspecify.annotations.NullMarked;

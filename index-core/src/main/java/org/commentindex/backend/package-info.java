/**
 * The interface between a comment index and its storage, for authors of backends.
 *
 * <p>{@link org.commentindex.backend.SearchBackend} answers queries, {@link
 * org.commentindex.backend.IndexBackend} stores comments, {@link org.commentindex.backend.Fields}
 * defines the fields of the index.
 */
@NullMarked
package org.commentindex.backend;

import org.jspecify.annotations.NullMarked;

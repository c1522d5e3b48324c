/**
 * The interface between a comment index and its storage, for authors of backends.
 *
 * <p>{@link org.commentindex.backend.SearchBackend} answers queries, {@link
 * org.commentindex.backend.IndexBackend} stores comments. Programs that use the library need
 * neither.
 */
@NullMarked
package org.commentindex.backend;

import org.jspecify.annotations.NullMarked;

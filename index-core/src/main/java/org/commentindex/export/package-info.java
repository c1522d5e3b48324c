/**
 * The interface for exporting comments to a database: {@link
 * org.commentindex.export.CommentDatabaseProvider}, a service that another module implements, so
 * that the library does not depend on the driver of a database.
 */
@NullMarked
package org.commentindex.export;

import org.jspecify.annotations.NullMarked;

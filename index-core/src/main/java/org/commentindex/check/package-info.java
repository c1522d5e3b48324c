/**
 * Checks of an index: {@link org.commentindex.check.IndexCheck} is what {@link
 * org.commentindex.CommentIndex#check} found, and {@link org.commentindex.check.IndexRepair} what
 * {@link org.commentindex.CommentIndex#repair} kept and lost.
 */
@NullMarked
package org.commentindex.check;

import org.jspecify.annotations.NullMarked;

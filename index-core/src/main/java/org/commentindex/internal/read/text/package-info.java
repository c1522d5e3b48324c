/** Reads plain text and divides it into comments with {@code internal.split}. */
@NullMarked
package org.commentindex.internal.read.text;

import org.jspecify.annotations.NullMarked;

/**
 * Finds and reads dates and times. In: a line; out: a {@link
 * org.commentindex.internal.split.timestamp.Timestamp} with its offsets, and the point in time if
 * the line states one. Start at {@link org.commentindex.internal.split.timestamp.TimestampFinder}.
 */
@NullMarked
package org.commentindex.internal.split.timestamp;

import org.jspecify.annotations.NullMarked;

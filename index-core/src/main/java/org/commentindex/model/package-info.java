/**
 * Comments and their records: plain values that depend only on the JDK.
 *
 * <p>A {@link org.commentindex.model.SourceRecord} is a record of a source, in plain text. A {@link
 * org.commentindex.model.Comment} is one deduplicated comment, with an {@link
 * org.commentindex.model.Occurrence} for each of its records. All types except builders are
 * immutable and thread-safe.
 */
@NullMarked
package org.commentindex.model;

import org.jspecify.annotations.NullMarked;

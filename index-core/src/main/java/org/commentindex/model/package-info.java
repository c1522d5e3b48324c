/**
 * Comments and their records: plain values that depend only on the JDK.
 *
 * <p>A {@link org.commentindex.model.SourceRecord} is what a source offered, in plain text. A
 * {@link org.commentindex.model.Comment} is one deduplicated comment, with an {@link
 * org.commentindex.model.Occurrence} for each of its records.
 */
@NullMarked
package org.commentindex.model;

import org.jspecify.annotations.NullMarked;

/**
 * What a comment is: plain values that depend on nothing but the JDK.
 *
 * <p>A {@link org.commentindex.model.SourceRecord} is what a source offered, in plain text; a
 * {@link org.commentindex.model.Comment} is one deduplicated comment, with an {@link
 * org.commentindex.model.Occurrence} for each record of it.
 */
@NullMarked
package org.commentindex.model;

import org.jspecify.annotations.NullMarked;

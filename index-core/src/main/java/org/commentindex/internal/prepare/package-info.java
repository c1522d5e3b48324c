/**
 * From a record as read to a record in plain text: markup, quotations, cited URLs, source tags.
 *
 * <p>In: {@link org.commentindex.source.RawRecord}. Out: {@link
 * org.commentindex.model.SourceRecord}. The same for every backend.
 */
@NullMarked
package org.commentindex.internal.prepare;

import org.jspecify.annotations.NullMarked;

/**
 * Readers of XML exports: Disqus, WordPress, Stack Exchange, MediaWiki, trackers, feeds.
 *
 * <p>The input is an XML source, read as a stream. The output is its comments; deleted comments,
 * spam and pingbacks become placeholders without text and are counted in a warning. {@link
 * org.commentindex.internal.read.xml.XmlFormat} streams through the file, and an {@code XmlExport}
 * per service reads its elements. External entities are never fetched.
 */
@NullMarked
package org.commentindex.internal.read.xml;

import org.jspecify.annotations.NullMarked;

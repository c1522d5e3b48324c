/**
 * Exports in XML: Disqus, WordPress, Stack Exchange, and feeds.
 *
 * <p>In: an XML source. Out: its comments, one element at a time; what is deleted, spam or a mere
 * link back stays as a place in its thread, without words, and is counted in a remark. {@link
 * org.commentindex.internal.read.xml.XmlFormat} walks the file, an {@code XmlExport} a service
 * knows its elements. Nothing that a file points at is fetched or read.
 */
@NullMarked
package org.commentindex.internal.read.xml;

import org.jspecify.annotations.NullMarked;

/**
 * The parts that all readers of XML exports share: a streaming cursor, and a sink that keeps the
 * service's placeholders.
 */
@NullMarked
package org.commentindex.internal.read.xml.base;

import org.jspecify.annotations.NullMarked;

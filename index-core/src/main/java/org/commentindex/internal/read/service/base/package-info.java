/**
 * The parts that all readers of services' JSON share.
 *
 * <p>{@code JsonWalker} streams through JSON of any size and depth, {@code ExportItem} is one of
 * its objects, and {@code ExportContext} is the state of reading one file: its records, what was
 * left out, and unknown fields with text. {@link
 * org.commentindex.internal.read.service.base.Service} is what a reader implements; {@code
 * ServiceFormat} adapts it to a format.
 */
@NullMarked
package org.commentindex.internal.read.service.base;

import org.jspecify.annotations.NullMarked;

/**
 * Unpacks compressed data and archives within limits.
 *
 * <p>Input: a stream or a file, and its {@link org.commentindex.internal.unpack.Packing}, which is
 * detected by the first bytes. Output: streams that throw an {@link
 * org.commentindex.internal.unpack.UnpackException} if data is damaged or a limit is exceeded.
 * {@link org.commentindex.internal.unpack.Decompression} opens compressed streams, {@link
 * org.commentindex.internal.unpack.Archives} visits members of archives.
 *
 * <p>Members are never written to disk, and their contents are not interpreted here.
 */
@NullMarked
package org.commentindex.internal.unpack;

import org.jspecify.annotations.NullMarked;

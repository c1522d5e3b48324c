/**
 * Unpacks: compressed data to data, archives to their members, within limits.
 *
 * <p>In: a stream or a file and what it is packed as. Out: streams that end in an {@link
 * org.commentindex.internal.unpack.UnpackException} where data are broken or a limit bites. Start
 * at {@link org.commentindex.internal.unpack.Packing}, which knows packed data by their first
 * bytes.
 *
 * <p>Knows nothing of what is in them, and writes no member to a disk.
 */
@NullMarked
package org.commentindex.internal.unpack;

import org.jspecify.annotations.NullMarked;

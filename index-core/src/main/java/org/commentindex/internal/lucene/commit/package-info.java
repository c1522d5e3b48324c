/**
 * The parts of a commit besides its segments: the schema version and settings in its user data
 * ({@link org.commentindex.internal.lucene.commit.IndexFormat}), attached files ({@link
 * org.commentindex.internal.lucene.commit.Attachments}), and the name of the process that writes.
 */
@NullMarked
package org.commentindex.internal.lucene.commit;

import org.jspecify.annotations.NullMarked;

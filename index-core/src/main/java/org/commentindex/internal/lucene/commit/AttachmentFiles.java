package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Where the files of {@link Attachments} are: beside the index. */
interface AttachmentFiles {
  /** Returns the names of the files that start with a prefix. */
  List<String> list(String prefix) throws IOException;

  /** Returns the size of a file in bytes. */
  long size(String name) throws IOException;

  /** Opens a file. */
  InputStream open(String name) throws IOException;

  /** Creates a file, or replaces it. An interrupt must not close the stream. */
  OutputStream create(String name) throws IOException;

  /** Writes a file through to the disk. */
  void sync(String name) throws IOException;

  /** Deletes a file if there is one. */
  void delete(String name) throws IOException;
}

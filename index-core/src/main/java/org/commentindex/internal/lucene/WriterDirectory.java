package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MergeInfo;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The folder as a writer reads it: not mapped into memory. Merging and folding pass through all of
 * the files once; mapped, an index of any size would count as memory in use.
 */
final class WriterDirectory extends NIOFSDirectory {
  /** Makes Lucene read 4 KiB at a time and not 1 KiB, also where it does not merge. */
  private static final IOContext IN_LARGER_PIECES = IOContext.merge(new MergeInfo(1, 1, false, 1));

  WriterDirectory(Path path) throws IOException {
    super(path);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return super.openInput(name, IN_LARGER_PIECES);
  }
}

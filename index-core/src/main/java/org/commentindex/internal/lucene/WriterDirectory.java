package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.MergeInfo;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The folder as a writer reads it: not mapped into memory, but for the lengths of texts. Merging
 * and folding pass through all of the files once; mapped, an index of any size would count as
 * memory in use. Lengths are a byte a comment, and whoever writes the postings of a term looks one
 * up for each: where these were read piece by piece, each rare term read a piece again.
 */
final class WriterDirectory extends FilterDirectory {
  /** Makes Lucene read 4 KiB at a time and not 1 KiB, also where it does not merge. */
  private static final IOContext IN_LARGER_PIECES = IOContext.merge(new MergeInfo(1, 1, false, 1));

  /** The file that Lucene keeps lengths in. */
  private static final String LENGTHS = ".nvd";

  private final Directory mapped;

  WriterDirectory(Path path) throws IOException {
    super(new NIOFSDirectory(path));
    mapped = new MMapDirectory(path);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return name.endsWith(LENGTHS)
        ? mapped.openInput(name, context)
        : in.openInput(name, IN_LARGER_PIECES);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(in, mapped);
  }
}

package org.commentindex.internal.lucene;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A directory that its owner closes. */
final class BorrowedDirectory extends FilterDirectory {
  BorrowedDirectory(Directory of) {
    super(of);
  }

  @Override
  public void close() {}
}

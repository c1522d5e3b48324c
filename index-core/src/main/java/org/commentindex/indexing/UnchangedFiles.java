package org.commentindex.indexing;

/** What happens to files that have not changed since an earlier run read them. */
public enum UnchangedFiles {
  /** They are counted as unchanged without being read. */
  SKIP,
  /** They are read again. This restores comments that were removed by hand. */
  READ
}

package org.commentindex.indexing;

/**
 * What happens to indexed records that are missing when their source is read again: records that
 * are no longer in their file, and records of files that are no longer in their folder.
 */
public enum MissingRecords {
  /** They stay in the index. */
  KEEP,
  /** They are removed from the index. */
  REMOVE
}

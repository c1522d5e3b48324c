package org.commentindex.indexing;

/**
 * What happens to indexed records that are missing when their source is read again: records that
 * their file no longer has, and files that their folder no longer has.
 */
public enum MissingRecords {
  /** They stay in the index. */
  KEEP,
  /** They are removed from the index. */
  REMOVE
}

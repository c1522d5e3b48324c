package org.commentindex.backend;

/**
 * What a comment is known by, so that comments that may be one are found: 64-bit values, kept by
 * the index for each kind.
 */
public enum Mark {
  /** The key of each of its records. */
  KEY,
  /** The service's id of each of its records that has one. */
  ID,
  /** What exact copies share. */
  TEXT,
  /** Fingerprints of the words of records without a service's id. */
  OPEN_SHINGLE,
  /** Fingerprints of the words of records with one. */
  NAMED_SHINGLE
}

package org.commentindex.backend;

/**
 * The kinds of candidate keys. Comments that share a key are candidates for being copies. A key is
 * a 64-bit value; the index stores the keys of each kind separately.
 */
public enum CandidateKeyKind {
  /** The key of each record of the comment. */
  KEY,
  /** The service's id of each record that has one. */
  ID,
  /** The hash of the normalized text, which exact copies share. */
  TEXT,
  /** The shingle fingerprints of records without an id from their service. */
  OPEN_SHINGLE,
  /** The shingle fingerprints of records with an id from their service. */
  NAMED_SHINGLE
}

package org.commentindex.search;

/**
 * Thrown when an index, a source of indexes or an indexer is used after it was closed. Calls that
 * run while an index is closed are not affected: they end as usual.
 */
public final class IndexClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public IndexClosedException() {
    super("the index was closed");
  }
}

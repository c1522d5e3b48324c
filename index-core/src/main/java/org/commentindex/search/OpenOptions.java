package org.commentindex.search;

import java.util.Objects;

/**
 * How an index is opened for searching. Immutable.
 *
 * @param workload the number of queries to expect
 */
public record OpenOptions(Workload workload) {

  public OpenOptions {
    Objects.requireNonNull(workload, "workload == null");
  }

  /**
   * Options for a process that runs many queries, such as a server. This is the default.
   *
   * @return the options
   */
  public static OpenOptions forManyQueries() {
    return new OpenOptions(Workload.MANY_QUERIES);
  }

  /**
   * Options for a process that runs a few queries and exits, such as a command.
   *
   * @return the options
   */
  public static OpenOptions forFewQueries() {
    return new OpenOptions(Workload.FEW_QUERIES);
  }

  /** The number of queries to expect. */
  public enum Workload {
    /** Maps the index files into memory: the first query takes longer, the others are faster. */
    MANY_QUERIES,
    /** Reads the index files without mapping them: the first query is faster. */
    FEW_QUERIES
  }
}

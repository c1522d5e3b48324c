package org.commentindex.query;

/** Prints a query in the query language, so that it parses to the same again. */
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(CommentQuery query) {
    throw new IllegalStateException("to be written: " + query.getClass());
  }
}

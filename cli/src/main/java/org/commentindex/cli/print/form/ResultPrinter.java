package org.commentindex.cli.print.form;

import java.io.IOException;

/** Prints results of one kind, one after the other. Not thread-safe. */
public interface ResultPrinter<T> {
  /** Prints the next result. */
  void print(T result) throws IOException;
}

package org.commentindex.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The value of an option or positional parameter, available once the command line is parsed.
 *
 * @param <T> the type of the value
 * @param argument picocli's model of the option or parameter
 */
record Value<T>(ArgSpec argument) {
  /** Returns the given or default value, for an option or parameter that always has one. */
  T get() {
    return argument.getValue();
  }

  /** Returns the given value, or null. */
  @Nullable T orNull() {
    return argument.getValue();
  }
}

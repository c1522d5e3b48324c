package org.commentindex.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What was given for an option or an argument, once the command line is read.
 *
 * @param <T> the type the option was described with
 * @param argument what is known of it
 */
record Value<T>(ArgSpec argument) {
  /** What was given, or what stands for it if nothing was; for an option that has such. */
  T get() {
    return argument.getValue();
  }

  /** What was given, or null. */
  @Nullable T orNull() {
    return argument.getValue();
  }
}

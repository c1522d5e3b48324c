package org.commentindex.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The value of an option or positional parameter, available once the command line is parsed.
 *
 * @param <T> the type of the value
 * @param argument picocli's model of the option or parameter
 */
public record Value<T>(ArgSpec argument) {
  /** Returns the given or default value, for an option or parameter that always has one. */
  @SuppressWarnings("unchecked") // the initial value has the type of the value
  public T get() {
    T value = argument.getValue();
    // picocli sets no initial value for an option in a group.
    return value == null ? (T) argument.initialValue() : value;
  }

  /** Returns true if the command line has the option or parameter, so no default applies. */
  public boolean isGiven() {
    return argument.command().commandLine().getParseResult().matchedArgs().contains(argument);
  }

  /** Returns the given value, or null. */
  public @Nullable T orNull() {
    return argument.getValue();
  }
}

package org.commentindex.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command: its description, its options, and its action, which returns the exit code. */
abstract class Command implements Callable<Integer> {
  private final Arguments arguments;

  /**
   * Creates a command without options.
   *
   * @param footer lines of the help below the options: examples and notes
   */
  Command(String name, String description, String... footer) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(this);
    command.name(name).versionProvider(new Version());
    command.usageMessage().description(description).footer(footer).abbreviateSynopsis(true);
    arguments = new Arguments(command);
  }

  /** Returns the options and positional parameters. */
  final Arguments arguments() {
    return arguments;
  }

  /** Adds an option without a value, as {@link Arguments#flag} does. */
  final Value<Boolean> flag(String name, String... description) {
    return arguments.flag(name, description);
  }

  /** Adds an option, as {@link Arguments#add(OptionSpec.Builder)} does. */
  final <T> Value<T> add(OptionSpec.Builder option) {
    return arguments.add(option);
  }

  /** Adds a positional parameter, as {@link Arguments#add(PositionalParamSpec.Builder)} does. */
  final <T> Value<T> add(PositionalParamSpec.Builder argument) {
    return arguments.add(argument);
  }

  /** Returns picocli's model of the command. */
  final CommandSpec spec() {
    return arguments.command();
  }
}

package org.commentindex.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command: what it says of itself, and what it does, which gives the exit code. */
abstract class Command implements Callable<Integer> {
  private final Arguments arguments;

  /**
   * A command without options.
   *
   * @param footer what stands below the options in its help
   */
  Command(String name, String description, String... footer) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(this);
    command.name(name).versionProvider(new Version());
    command.usageMessage().description(description).footer(footer).abbreviateSynopsis(true);
    arguments = new Arguments(command);
  }

  /** Its options and arguments. */
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

  /** Adds an argument, as {@link Arguments#add(PositionalParamSpec.Builder)} does. */
  final <T> Value<T> add(PositionalParamSpec.Builder argument) {
    return arguments.add(argument);
  }

  /** All that the parser of options has to know of it. */
  final CommandSpec spec() {
    return arguments.command();
  }
}

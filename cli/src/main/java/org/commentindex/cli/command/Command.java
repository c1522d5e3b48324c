package org.commentindex.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command: its description, its options, and its action, which returns the exit code. */
public abstract class Command implements Callable<Integer> {
  private final Arguments arguments;

  /**
   * Creates a command without options.
   *
   * @param footer lines of the help below the options: examples and notes
   */
  @SuppressWarnings("this-escape") // picocli keeps the command and calls it after it is complete
  protected Command(String name, String description, String... footer) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(this);
    command.name(name).versionProvider(new Version());
    command.usageMessage().description(description).footer(footer).abbreviateSynopsis(true);
    arguments = new Arguments(command);
  }

  /** Returns the options and positional parameters. */
  public final Arguments arguments() {
    return arguments;
  }

  /** Adds an option without a value, as {@link Arguments#flag} does. */
  public final Value<Boolean> flag(String name, String... description) {
    return arguments.flag(name, description);
  }

  /** Adds an option, as {@link Arguments#add(OptionSpec.Builder)} does. */
  public final <T> Value<T> add(OptionSpec.Builder option) {
    return arguments.add(option);
  }

  /** Adds a positional parameter, as {@link Arguments#add(PositionalParamSpec.Builder)} does. */
  public final <T> Value<T> add(PositionalParamSpec.Builder argument) {
    return arguments.add(argument);
  }

  /** Returns picocli's model of the command. */
  public final CommandSpec spec() {
    return arguments.command();
  }
}

package org.commentindex.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and arguments of one command, added one after the other. They are described by calls,
 * not by annotations: for these Java makes classes and code at each start, a fifth of a search.
 */
final class Arguments {
  private final CommandSpec command;

  Arguments(CommandSpec command) {
    this.command = command;
  }

  /** The command they are of. */
  CommandSpec command() {
    return command;
  }

  /** Adds an option without a value; what was given says whether it was. */
  Value<Boolean> flag(String name, String... description) {
    return add(flagOf(name).description(description));
  }

  /**
   * Adds an option.
   *
   * @param <T> the type it was described with
   */
  <T> Value<T> add(OptionSpec.Builder option) {
    OptionSpec added = option.build();
    command.addOption(added);
    return new Value<>(added);
  }

  /**
   * Adds an argument after those that were added.
   *
   * @param <T> the type it was described with
   */
  <T> Value<T> add(PositionalParamSpec.Builder argument) {
    PositionalParamSpec added = argument.build();
    command.addPositional(added);
    return new Value<>(added);
  }

  /** An option without a value. */
  static OptionSpec.Builder flagOf(String... names) {
    return OptionSpec.builder(names).type(boolean.class).initialValue(false);
  }

  /** An option whose value is a String. */
  static OptionSpec.Builder text(String label, String... names) {
    return option(label, String.class, names);
  }

  /** An option whose value is an Integer. */
  static OptionSpec.Builder number(String label, String... names) {
    return option(label, Integer.class, names);
  }

  /** An option whose value is a List of Strings, given with commas or several times. */
  static OptionSpec.Builder list(String label, String... names) {
    return option(label, List.class, names)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .initialValue(List.of());
  }

  /** An option whose value is a Map of Strings to Strings, given with commas or several times. */
  static OptionSpec.Builder map(String label, String... names) {
    return option(label, Map.class, names)
        .auxiliaryTypes(String.class, String.class)
        .splitRegex(",")
        .initialValue(Map.of());
  }

  /** An option with a value of this type. */
  static OptionSpec.Builder option(String label, Class<?> type, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  /** An argument that has to be given, a String. */
  static PositionalParamSpec.Builder one(String label) {
    return PositionalParamSpec.builder().type(String.class).paramLabel(label).required(true);
  }

  /** Any number of arguments, a List of Strings. */
  static PositionalParamSpec.Builder any(String label) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..1") // each time
        .paramLabel(label)
        .initialValue(List.of());
  }

  /** One argument or more, a List of Strings. */
  static PositionalParamSpec.Builder some(String label) {
    return any(label).arity("1..*").required(true);
  }
}

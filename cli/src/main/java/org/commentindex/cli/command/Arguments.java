package org.commentindex.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Declares the options and positional parameters of one command through picocli's programmatic API.
 *
 * <p>picocli's annotations would be the usual way. They are not used because the JVM generates a
 * proxy class for each annotation type and reads them by reflection at every start, which the AOT
 * cache does not contain: see docs/decisions/0020-why-are-options-not-annotations.md for the
 * figures. With this class, an option is a field and one call:
 *
 * <pre>{@code
 * private final Value<Integer> limit;
 *
 * LimitOptions(Arguments arguments) {
 *   limit = arguments.add(number("N", "-n").description("Show up to N comments."));
 * }
 * }</pre>
 */
public final class Arguments {
  private final CommandSpec command;

  public Arguments(CommandSpec command) {
    this.command = command;
  }

  /** Returns the command that the options belong to. */
  public CommandSpec command() {
    return command;
  }

  /** Adds an option without a value; it is true if given. */
  public Value<Boolean> flag(String name, String... description) {
    return add(flagOf(name).description(description));
  }

  /** Adds mutually exclusive options without a value; picocli rejects two of them. */
  public List<Value<Boolean>> exclusive(OptionSpec.Builder... flags) {
    ArgGroupSpec.Builder group = ArgGroupSpec.builder().exclusive(true);
    List<Value<Boolean>> values = new ArrayList<>();
    for (OptionSpec.Builder flag : flags) {
      OptionSpec option = flag.build();
      group.addArg(option);
      values.add(new Value<>(option));
    }
    command.addArgGroup(group.build());
    return values;
  }

  /**
   * Adds an option.
   *
   * @param <T> the type of the option's value
   */
  public <T> Value<T> add(OptionSpec.Builder option) {
    OptionSpec added = option.build();
    command.addOption(added);
    return new Value<>(added);
  }

  /**
   * Adds a positional parameter after those added before.
   *
   * @param <T> the type of the parameter's value
   */
  public <T> Value<T> add(PositionalParamSpec.Builder argument) {
    PositionalParamSpec added = argument.build();
    command.addPositional(added);
    return new Value<>(added);
  }

  /** Returns an option without a value. */
  public static OptionSpec.Builder flagOf(String... names) {
    return OptionSpec.builder(names).type(boolean.class).initialValue(false);
  }

  /** Returns an option whose value is a String. */
  public static OptionSpec.Builder text(String label, String... names) {
    return option(label, String.class, names);
  }

  /** Returns an option whose value is an Integer. */
  public static OptionSpec.Builder number(String label, String... names) {
    return option(label, Integer.class, names);
  }

  /** Returns an option whose value is a list of Strings, separated by commas or repeated. */
  public static OptionSpec.Builder list(String label, String... names) {
    return option(label, List.class, names)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .initialValue(List.of());
  }

  /** Returns an option whose value is a map of Strings, separated by commas or repeated. */
  public static OptionSpec.Builder map(String label, String... names) {
    return option(label, Map.class, names)
        .auxiliaryTypes(String.class, String.class)
        .splitRegex(",")
        .initialValue(Map.of());
  }

  /** Returns an option with a value of this type. */
  public static OptionSpec.Builder option(String label, Class<?> type, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  /** Returns a required positional parameter, a String. */
  public static PositionalParamSpec.Builder one(String label) {
    return PositionalParamSpec.builder().type(String.class).paramLabel(label).required(true);
  }

  /** Returns a positional parameter for any number of values, a list of Strings. */
  public static PositionalParamSpec.Builder any(String label) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..1") // per occurrence
        .paramLabel(label)
        .initialValue(List.of());
  }

  /** Returns a positional parameter for one or more values, a list of Strings. */
  public static PositionalParamSpec.Builder some(String label) {
    return any(label).arity("1..*").required(true);
  }
}

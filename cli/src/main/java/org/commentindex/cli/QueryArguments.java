package org.commentindex.cli;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Distinguishes queries that start with a hyphen from options: {@code -tax} and {@code "-tax rate"}
 * are queries, {@code -n5} is an option.
 *
 * <p>picocli treats every argument that starts with a hyphen as an option. Arguments that cannot be
 * an option are therefore marked before parsing, and the mark is removed from the parsed values.
 */
final class QueryArguments {
  /** A character that cannot occur in an argument, because arguments are null-terminated. */
  private static final String MARK = "\0";

  /** The commands with a query as positional parameter. */
  private static final Set<String> COMMANDS = Set.of("search", "remove", "trend", "saved");

  /** A hyphen that starts no known short option, or an option name with a space in it. */
  private static final Pattern QUERY =
      Pattern.compile("-[^-hnqV=]|-(?!-)(?!n=?[0-9]+$)[^=].+|--[^=\\s]*\\s.*", Pattern.DOTALL);

  private QueryArguments() {}

  /** Returns the arguments with queries marked. */
  static String[] marked(String... arguments) {
    String[] marked = arguments.clone();
    boolean takesQuery = false;
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      if (takesQuery && QUERY.matcher(arguments[i]).matches() && !GrepHabits.isOne(arguments[i])) {
        marked[i] = MARK + arguments[i];
      }
      takesQuery |= COMMANDS.contains(arguments[i]);
    }
    return marked;
  }

  /** Returns the argument as typed, without the mark. */
  static String unmarked(String argument) {
    return argument.replace(MARK, "");
  }
}

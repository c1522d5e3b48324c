package org.commentindex.cli;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps queries apart from options: {@code -tax} and {@code "-tax rate"} are queries, {@code -n5}
 * is not.
 *
 * <p>The parser of options takes whatever begins with a hyphen for one. What no command has as an
 * option is therefore marked before parsing, and the mark taken off after.
 */
final class QueryArguments {
  /** Cannot stand in a command line: arguments end at it. */
  private static final String MARK = "\0";

  /** The commands that take a query as an argument; elsewhere a hyphen means an option. */
  private static final Set<String> COMMANDS = Set.of("search", "remove");

  /** A hyphen and what is no short option, or anything with a space in its name. */
  private static final Pattern QUERY =
      Pattern.compile("-[^-hnqV=]|-(?!-)(?!n=?[0-9]+$)[^=].+|--[^=\\s]*\\s.*", Pattern.DOTALL);

  private QueryArguments() {}

  /** The arguments with queries marked. */
  static String[] marked(String... arguments) {
    String[] marked = arguments.clone();
    boolean takesQuery = false;
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      if (takesQuery && QUERY.matcher(arguments[i]).matches()) {
        marked[i] = MARK + arguments[i];
      }
      takesQuery |= COMMANDS.contains(arguments[i]);
    }
    return marked;
  }

  /** A text as typed: the mark is taken off. */
  static String unmarked(String argument) {
    return argument.replace(MARK, "");
  }
}

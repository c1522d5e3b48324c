package org.commentindex.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Creates commands by name; lists the names in the order of the help. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "index",
          "search",
          "show",
          "thread",
          "urls",
          "topics",
          "copies",
          "trend",
          "split",
          "export",
          "stats",
          "saved",
          "remove",
          "completion",
          "man",
          "help",
          "version");

  private Commands() {}

  /**
   * Returns the names of the commands that these arguments can mean: one if the arguments start
   * with a command name, else all. Declaring the options of all commands would delay each start.
   */
  static List<String> meantBy(String... arguments) {
    String first = first(arguments);
    return first != null && NAMES.contains(first) ? List.of(first) : NAMES;
  }

  /** Creates a command. */
  static Command named(String name) {
    return switch (name) {
      case "index" -> new IndexCommand();
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "thread" -> new ThreadCommand();
      case "urls" -> new UrlsCommand();
      case "topics" -> new TopicsCommand();
      case "copies" -> new CopiesCommand();
      case "trend" -> new TrendCommand();
      case "split" -> new SplitCommand();
      case "export" -> new ExportCommand();
      case "stats" -> new StatsCommand();
      case "saved" -> new SavedCommand();
      case "remove" -> new RemoveCommand();
      case "completion" -> new CompletionCommand();
      case "man" -> new ManCommand();
      case "help" -> new HelpCommand();
      case "version" -> new VersionCommand();
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /**
   * Returns a command of a command line.
   *
   * @throws IllegalArgumentException if it has no command of this name
   */
  static CommandLine in(CommandLine all, String name) {
    CommandLine named = all.getSubcommands().get(name);
    if (named == null) {
      throw new IllegalArgumentException(
          "COMMAND must be one of "
              + String.join(", ", all.getSubcommands().keySet())
              + ", got "
              + name);
    }
    return named;
  }

  /** Returns the first argument after an optional {@code --index DIR}. */
  private static @Nullable String first(String... arguments) {
    int position = 0;
    if (arguments.length > 0 && arguments[0].equals("--index")) {
      position = 2;
    } else if (arguments.length > 0 && arguments[0].startsWith("--index=")) {
      position = 1;
    }
    return position < arguments.length ? arguments[position] : null;
  }
}

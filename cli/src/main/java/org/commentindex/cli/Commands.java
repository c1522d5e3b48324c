package org.commentindex.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands by name, in the order of the help. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "index",
          "search",
          "show",
          "urls",
          "topics",
          "copies",
          "split",
          "export",
          "stats",
          "remove",
          "completion",
          "man");

  private Commands() {}

  /**
   * The names of the commands that these arguments can mean. To describe the options of all takes
   * time, so where the command is plain to see it is the only one.
   */
  static List<String> meantBy(String... arguments) {
    String first = first(arguments);
    return first != null && NAMES.contains(first) ? List.of(first) : NAMES;
  }

  /** A command by its name. */
  static Command named(String name) {
    return switch (name) {
      case "index" -> new IndexCommand();
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "urls" -> new UrlsCommand();
      case "topics" -> new TopicsCommand();
      case "copies" -> new CopiesCommand();
      case "split" -> new SplitCommand();
      case "export" -> new ExportCommand();
      case "stats" -> new StatsCommand();
      case "remove" -> new RemoveCommand();
      case "completion" -> new CompletionCommand();
      case "man" -> new ManCommand();
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /** The first argument, after {@code --index DIR}. */
  private static @Nullable String first(String... arguments) {
    int at = 0;
    if (arguments.length > 0 && arguments[0].equals("--index")) {
      at = 2;
    } else if (arguments.length > 0 && arguments[0].startsWith("--index=")) {
      at = 1;
    }
    return at < arguments.length ? arguments[at] : null;
  }
}

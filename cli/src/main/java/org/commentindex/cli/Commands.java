package org.commentindex.cli;

import java.util.List;
import java.util.Set;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.count.StatsCommand;
import org.commentindex.cli.count.TopicsCommand;
import org.commentindex.cli.count.TrendCommand;
import org.commentindex.cli.count.UrlsCommand;
import org.commentindex.cli.help.CompletionCommand;
import org.commentindex.cli.help.HelpCommand;
import org.commentindex.cli.help.VersionCommand;
import org.commentindex.cli.indexing.IndexCommand;
import org.commentindex.cli.indexing.SplitCommand;
import org.commentindex.cli.maintenance.CheckCommand;
import org.commentindex.cli.maintenance.ExportCommand;
import org.commentindex.cli.maintenance.RemoveCommand;
import org.commentindex.cli.read.CopiesCommand;
import org.commentindex.cli.read.FindQuoteCommand;
import org.commentindex.cli.read.ShowCommand;
import org.commentindex.cli.read.ThreadCommand;
import org.commentindex.cli.saved.SavedCommand;
import org.commentindex.cli.search.SearchCommand;
import org.jspecify.annotations.Nullable;

/** Creates commands by name; lists the names in the order of the help. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "index",
          "search",
          "show",
          "thread",
          "find-quote",
          "urls",
          "topics",
          "copies",
          "trend",
          "split",
          "export",
          "stats",
          "check",
          "saved",
          "remove",
          "completion",
          "man",
          "help",
          "version");

  /** The commands that describe the others. */
  private static final Set<String> DESCRIBING = Set.of("completion", "man", "help");

  private Commands() {}

  /**
   * Returns the names of the commands that these arguments need: one if the arguments start with
   * the name of a command that does not describe others, else all. Declaring the options of all
   * commands would delay each start.
   */
  static List<String> neededBy(String... arguments) {
    String first = first(arguments);
    boolean one = first != null && NAMES.contains(first) && !DESCRIBING.contains(first);
    return one ? List.of(first) : NAMES;
  }

  /** Creates a command. */
  static Command named(String name) {
    return switch (name) {
      case "index" -> new IndexCommand();
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "thread" -> new ThreadCommand();
      case "find-quote" -> new FindQuoteCommand();
      case "urls" -> new UrlsCommand();
      case "topics" -> new TopicsCommand();
      case "copies" -> new CopiesCommand();
      case "trend" -> new TrendCommand();
      case "split" -> new SplitCommand();
      case "export" -> new ExportCommand();
      case "stats" -> new StatsCommand();
      case "check" -> new CheckCommand();
      case "saved" -> new SavedCommand();
      case "remove" -> new RemoveCommand();
      case "completion" -> new CompletionCommand();
      case "man" -> HelpCommand.man();
      case "help" -> HelpCommand.help();
      case "version" -> new VersionCommand();
      default -> throw new IllegalArgumentException("no command " + name);
    };
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

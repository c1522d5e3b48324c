package org.commentindex.cli;

import java.util.List;
import java.util.Map;

/** Hints for words that are no command: names of other programs' commands, slips, queries. */
final class CommandHabits {
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("find", "search"),
          Map.entry("grep", "search"),
          Map.entry("query", "search"),
          Map.entry("add", "index"),
          Map.entry("import", "index"),
          Map.entry("load", "index"),
          Map.entry("update", "index"),
          Map.entry("cat", "show"),
          Map.entry("get", "show"),
          Map.entry("view", "show"),
          Map.entry("quote", "find-quote"),
          Map.entry("count", "stats"),
          Map.entry("info", "stats"),
          Map.entry("list", "stats"),
          Map.entry("ls", "stats"),
          Map.entry("status", "stats"),
          Map.entry("dump", "export"),
          Map.entry("links", "urls"));

  /** What deletes is never offered for a slip of the fingers, nor a search for what deletes. */
  private static final List<String> DELETING = List.of("remove", "rm", "delete", "del");

  private CommandHabits() {}

  /**
   * Returns the end of the message about an unknown command.
   *
   * @param similar names that the parser found similar, the most similar first
   */
  static String hint(String typed, List<String> similar) {
    String command = COMMANDS.get(typed);
    if (command == null && !similar.isEmpty() && isSlip(typed, similar.getFirst())) {
      command = similar.getFirst();
    }
    if (command == null) {
      return DELETING.contains(typed) ? "" : "; to search for it: comments search " + quoted(typed);
    }
    return DELETING.contains(command) ? "" : ", did you mean " + command + "?";
  }

  /** The parser's similarity ignores the order of letters: it finds list similar to stats. */
  private static boolean isSlip(String typed, String command) {
    return typed.regionMatches(true, 0, command, 0, 1)
        || (typed.length() > 2 && command.contains(typed));
  }

  private static String quoted(String typed) {
    return typed.chars().allMatch(Character::isLetterOrDigit) ? typed : "'" + typed + "'";
  }
}

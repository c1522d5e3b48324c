package org.commentindex.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hints for the options of {@code grep}, which people type from habit. */
final class GrepHabits {
  private static final Map<Character, String> HINTS =
      Map.ofEntries(
          Map.entry('i', "case is always ignored"),
          Map.entry('c', "--count prints the number of comments"),
          Map.entry('l', "--ids prints ids, --facet source counts by file"),
          Map.entry('v', "-word in the query excludes a word"),
          Map.entry('w', "words always match as a whole; word* matches a prefix, =word one form"),
          Map.entry('x', "words always match as a whole"),
          Map.entry('o', "--kwic prints each match on a line"),
          Map.entry('e', "the query is the first argument; /regex/ in it is an expression"),
          Map.entry('f', "--batch FILE runs the queries of a file"),
          Map.entry('r', "folders are always read with all files below"),
          Map.entry('R', "folders are always read with all files below"),
          Map.entry('m', "-n N shows up to N comments"),
          Map.entry('E', "/regex/ in the query is an expression"),
          Map.entry('P', "/regex/ in the query is an expression"),
          Map.entry('G', "/regex/ in the query is an expression"),
          Map.entry('F', "--phrase searches for the query as one phrase"),
          Map.entry('A', "--context thread shows the thread around each hit"),
          Map.entry('B', "--context thread shows the thread around each hit"),
          Map.entry('C', "--context thread shows the thread around each hit"));

  private GrepHabits() {}

  /** Returns true for an option of grep: a hyphen with a single letter or a number. */
  static boolean isOne(String argument) {
    return argument.length() > 1
        && argument.charAt(0) == '-'
        && HINTS.containsKey(argument.charAt(1))
        && argument.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the equivalent here, or null if it is not an option of grep for a search. */
  static @Nullable String hint(String command, String argument) {
    return command.equals("search") && isOne(argument)
        ? HINTS.get(argument.charAt(1)) + "; put -- before a query that starts with a hyphen"
        : null;
  }
}

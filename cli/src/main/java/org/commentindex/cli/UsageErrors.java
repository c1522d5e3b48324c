package org.commentindex.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Messages for wrong command lines, with suggestions for misspelled names. */
final class UsageErrors {
  private UsageErrors() {}

  static String message(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched
            && !unmatched.getUnmatched().isEmpty()
        ? unknown(unmatched)
        : lowerFirst(QueryArguments.unmarked(original(problem)));
  }

  /** Returns picocli's message, without a repeated word that it has for map options. */
  private static String original(ParameterException problem) {
    return String.valueOf(problem.getMessage())
        .replaceFirst("^Value for option option '", "Value for option '")
        .replaceFirst("^Error: (.*) are mutually exclusive .*", "only one of $1 can be given");
  }

  private static String unknown(UnmatchedArgumentException problem) {
    String first = QueryArguments.unmarked(problem.getUnmatched().getFirst());
    String what = first.startsWith("-") ? "unknown option " : "unexpected argument ";
    boolean noCommand =
        !first.startsWith("-") && !problem.getCommandLine().getSubcommands().isEmpty();
    String grep = GrepHabits.hint(problem.getCommandLine().getCommandName(), first);
    if (grep != null) {
      return what + first + "; " + grep;
    }
    List<String> similar = problem.getSuggestions();
    if (noCommand) {
      return "unknown command " + first + CommandHabits.hint(first, similar);
    }
    return what
        + first
        + (!similar.isEmpty() ? ", did you mean " + similar.getFirst() + "?" : "")
        + (first.startsWith("-") ? "; put -- before a query that starts with a hyphen" : "");
  }

  private static String lowerFirst(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}

package org.commentindex.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, in a few words, with what was probably meant. */
final class UsageErrors {
  private UsageErrors() {}

  static String inWords(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched
            && !unmatched.getUnmatched().isEmpty()
        ? unknown(unmatched)
        : lowerFirst(QueryArguments.unmarked(said(problem)));
  }

  /** What the parser of options says, which of a wrong pair of words it says twice. */
  private static String said(ParameterException problem) {
    return String.valueOf(problem.getMessage())
        .replaceFirst("^Value for option option '", "Value for option '");
  }

  private static String unknown(UnmatchedArgumentException problem) {
    String first = QueryArguments.unmarked(problem.getUnmatched().getFirst());
    String what = first.startsWith("-") ? "unknown option " : "unexpected argument ";
    boolean noCommand =
        !first.startsWith("-") && !problem.getCommandLine().getSubcommands().isEmpty();
    List<String> meant = problem.getSuggestions();
    return (noCommand ? "unknown command " : what)
        + first
        + (meant.isEmpty() ? "" : ", did you mean " + String.join(" or ", meant) + "?")
        + (first.startsWith("-") ? "; a query that begins with a hyphen stands after --" : "");
  }

  private static String lowerFirst(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}

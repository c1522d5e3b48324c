package org.commentindex.cli.option;

import static org.commentindex.cli.command.Arguments.text;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.Value;

/** The option that limits the time of a search. */
public final class TimeoutOption {
  /** A number of milliseconds, seconds or minutes; at most nine digits, so that none overflows. */
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m)");

  /** The value for no limit. */
  private static final String NONE = "none";

  /**
   * The time for finding the comments of a query if none is given: the 10 seconds for which people
   * wait for an answer. Reading and printing the comments does not count, so that a list of all
   * comments of an index is not cut.
   */
  private static final Duration BUDGET = Duration.ofSeconds(10);

  private final Value<String> timeout;

  public TimeoutOption(Arguments arguments) {
    timeout =
        arguments.add(
            text("TIME", "--timeout")
                .description(
                    "Stop with an error if the search takes longer than TIME, such as 5s, 500ms or"
                        + " 2m, with the time for printing; none for no limit (default: 10s for"
                        + " finding the comments of each query, no limit for printing them)."));
  }

  /**
   * Returns an index whose calls together take the given time at most, from now on; if none is
   * given, one that finds the comments of each query within the default time.
   */
  public CommentIndex limited(CommentIndex index) {
    String given = timeout.orNull();
    if (given == null) {
      return index.withSearchBudget(BUDGET);
    }
    return isNone(given) ? index : index.withTimeout(parse(given));
  }

  private static boolean isNone(String given) {
    return given.equalsIgnoreCase(NONE);
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is no time
   */
  public void check() {
    String given = timeout.orNull();
    if (given != null && !isNone(given)) {
      parse(given);
    }
  }

  private static Duration parse(String text) {
    Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
    if (!time.matches() || Integer.parseInt(time.group(1)) == 0) {
      throw new IllegalArgumentException(
          "--timeout must be a time above 0, such as 5s, 500ms or 2m, or none, got " + text);
    }
    int number = Integer.parseInt(time.group(1));
    return switch (time.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }
}

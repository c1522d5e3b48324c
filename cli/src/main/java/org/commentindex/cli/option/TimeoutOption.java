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

  private final Value<String> timeout;

  public TimeoutOption(Arguments arguments) {
    timeout =
        arguments.add(
            text("TIME", "--timeout")
                .description(
                    "Stop with an error if the search takes longer than TIME, such as 5s, 500ms or"
                        + " 2m (default: no limit)."));
  }

  /** Returns an index whose calls together take the given time at most, from now on. */
  public CommentIndex limited(CommentIndex index) {
    String given = timeout.orNull();
    return given == null ? index : index.withTimeout(parse(given));
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is no time
   */
  public void check() {
    String given = timeout.orNull();
    if (given != null) {
      parse(given);
    }
  }

  private static Duration parse(String text) {
    Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
    if (!time.matches() || Integer.parseInt(time.group(1)) == 0) {
      throw new IllegalArgumentException(
          "--timeout must be a time above 0, such as 5s, 500ms or 2m, got " + text);
    }
    int number = Integer.parseInt(time.group(1));
    return switch (time.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }
}

package org.commentindex.cli.terminal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The surroundings of one run of the program; tests make their own.
 *
 * @param variables the environment variables
 * @param directory the working directory, absolute
 * @param in standard input
 * @param inIsTerminal whether someone types there
 * @param outIsTerminal whether someone reads standard output as it comes
 * @param errIsTerminal whether someone reads standard error as it comes
 * @param terminalColumns how wide that terminal is, or 0 if unknown
 * @param interruption what is to be done when the user ends the program
 */
public record Environment(
    Map<String, String> variables,
    Path directory,
    InputStream in,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int terminalColumns,
    Interruption interruption) {

  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 20;

  /** Lines longer than this are hard to read, however wide the window is. */
  private static final int MOST_COLUMNS = 100;

  public Environment {
    variables = Map.copyOf(variables);
    Objects.requireNonNull(directory, "directory == null");
    Objects.requireNonNull(in, "in == null");
    Objects.requireNonNull(interruption, "interruption == null");
  }

  /**
   * The surroundings of this process. What a JVM cannot ask without native code (is this a
   * terminal, how wide is it) the launcher says in system properties.
   */
  public static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        System.in,
        Boolean.getBoolean("comments.in.terminal"),
        Boolean.getBoolean("comments.out.terminal"),
        Boolean.getBoolean("comments.err.terminal"),
        Integer.getInteger("comments.columns", 0),
        new Interruption());
  }

  /** The value of a variable that is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** A path as typed, made absolute. */
  public Path resolve(String path) {
    return directory.resolve(path).normalize();
  }

  /**
   * A folder of the XDG base directory specification, which ignores relative values.
   *
   * @param variable such as {@code XDG_DATA_HOME}
   * @param underHome where it is otherwise, such as {@code .local/share}
   */
  public Path xdg(String variable, String underHome) {
    return variable(variable)
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> home().resolve(underHome));
  }

  /** How many columns lines of text are wrapped to: {@code COLUMNS}, the terminal's, or 80. */
  public int columns() {
    int asked = variable("COLUMNS").map(Environment::number).orElse(0);
    if (asked > 0) {
      return Math.max(asked, FEWEST_COLUMNS);
    }
    int found =
        (outIsTerminal || errIsTerminal) && terminalColumns > 0 ? terminalColumns : USUAL_COLUMNS;
    return Math.clamp(found, FEWEST_COLUMNS, MOST_COLUMNS);
  }

  /** Whether a line on standard error can be written over, as progress is. */
  public boolean errCanBeRewritten() {
    return errIsTerminal && variable("TERM").filter("dumb"::equals).isEmpty();
  }

  /** How standard output may be styled: not at all when it is not a terminal or not wanted. */
  public Ink ink() {
    boolean dumb = variable("TERM").filter("dumb"::equals).isPresent();
    return new Ink(outIsTerminal && !dumb && variable("NO_COLOR").isEmpty());
  }

  private Path home() {
    return directory.resolve(variable("HOME").orElseGet(() -> System.getProperty("user.home")));
  }

  private static int number(String text) {
    return text.strip().matches("[0-9]{1,5}") ? Integer.parseInt(text.strip()) : 0;
  }
}

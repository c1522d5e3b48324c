package org.commentindex.cli.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
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
 * @param color whether results are styled
 * @param pager shows long results, if asked to begin
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
    Color color,
    Pager pager,
    Interruption interruption) {

  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 20;

  /** Lines longer than this are hard to read, however wide the window is. */
  private static final int MOST_COLUMNS = 100;

  public Environment {
    variables = Map.copyOf(variables);
    Objects.requireNonNull(directory, "directory == null");
    Objects.requireNonNull(in, "in == null");
    Objects.requireNonNull(color, "color == null");
    Objects.requireNonNull(pager, "pager == null");
    Objects.requireNonNull(interruption, "interruption == null");
  }

  /** Surroundings that style what the terminal wants styled, and have no pager. */
  public Environment(
      Map<String, String> variables,
      Path directory,
      InputStream in,
      boolean inIsTerminal,
      boolean outIsTerminal,
      boolean errIsTerminal,
      int terminalColumns,
      Interruption interruption) {
    this(
        variables,
        directory,
        in,
        inIsTerminal,
        outIsTerminal,
        errIsTerminal,
        terminalColumns,
        Color.AUTO,
        new Pager(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), List.of(), 0),
        interruption);
  }

  /** The same with results styled or not. */
  public Environment withColor(Color wanted) {
    return wanted == color ? this : with(wanted, pager);
  }

  /** The same with a pager. */
  public Environment withPager(Pager other) {
    return with(color, other);
  }

  private Environment with(Color wanted, Pager other) {
    return new Environment(
        variables,
        directory,
        in,
        inIsTerminal,
        outIsTerminal,
        errIsTerminal,
        terminalColumns,
        wanted,
        other,
        interruption);
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
    return errIsTerminal && !isDumb();
  }

  /** How results are styled: as asked, else only on a terminal that wants it. */
  public Ink ink() {
    return new Ink(
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> outIsTerminal && !isDumb() && variable("NO_COLOR").isEmpty();
        });
  }

  /**
   * The pager and its arguments: that of {@code COMMENTS_PAGER}, else of {@code PAGER}, else {@code
   * less}. None if the first that is set is blank, or nobody reads, or the terminal is dumb.
   */
  public List<String> pagerCommand() {
    String asked =
        variables.getOrDefault("COMMENTS_PAGER", variables.getOrDefault("PAGER", "less"));
    if (!outIsTerminal || isDumb() || asked.isBlank()) {
      return List.of();
    }
    boolean needsShell = asked.matches(".*[|&;<>()$`\\\\\"'*?#~=%\\[].*");
    return needsShell ? List.of("sh", "-c", asked) : List.of(asked.strip().split("\\s+"));
  }

  private boolean isDumb() {
    return variable("TERM").filter("dumb"::equals).isPresent();
  }

  private Path home() {
    return directory.resolve(variable("HOME").orElseGet(() -> System.getProperty("user.home")));
  }

  private static int number(String text) {
    return text.strip().matches("[0-9]{1,5}") ? Integer.parseInt(text.strip()) : 0;
  }
}

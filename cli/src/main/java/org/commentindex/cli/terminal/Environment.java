package org.commentindex.cli.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The environment of one run of the program; tests create their own.
 *
 * @param variables the environment variables
 * @param directory the working directory, absolute
 * @param in standard input
 * @param inIsTerminal true if standard input is a terminal
 * @param outIsTerminal true if standard output is a terminal
 * @param errIsTerminal true if standard error is a terminal
 * @param terminalColumns width of the terminal in columns, or 0 if unknown
 * @param color when results are styled
 * @param zone the time zone of date filters, of periods of time and of printed dates
 * @param pager shows long results page by page once {@linkplain Pager#begin started}
 * @param interruption handles Ctrl-C
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
    ZoneId zone,
    Pager pager,
    Interruption interruption) {

  /** Columns if the width is unknown: the traditional width of a terminal. */
  private static final int DEFAULT_COLUMNS = 80;

  /** Minimum columns, below which heads and tables cannot be laid out. Chosen by hand. */
  private static final int MIN_COLUMNS = 20;

  /** Maximum columns unless {@code COLUMNS} is set: longer lines are hard to read. */
  private static final int MAX_COLUMNS = 100;

  public Environment {
    variables = Map.copyOf(variables);
    Objects.requireNonNull(directory, "directory == null");
    Objects.requireNonNull(in, "in == null");
    Objects.requireNonNull(color, "color == null");
    Objects.requireNonNull(zone, "zone == null");
    Objects.requireNonNull(pager, "pager == null");
    Objects.requireNonNull(interruption, "interruption == null");
  }

  /** Creates an environment in UTC with {@link Color#AUTO} and without a pager. */
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
        ZoneOffset.UTC,
        new Pager(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), List.of(), 0),
        interruption);
  }

  /** Returns a copy with another setting of color. */
  public Environment withColor(Color other) {
    return other == color ? this : with(other, zone, pager);
  }

  /** Returns a copy with another pager. */
  public Environment withPager(Pager other) {
    return with(color, zone, other);
  }

  /** Returns a copy with another time zone. */
  public Environment withZone(ZoneId other) {
    return with(color, other, pager);
  }

  private Environment with(Color newColor, ZoneId newZone, Pager newPager) {
    return new Environment(
        variables,
        directory,
        in,
        inIsTerminal,
        outIsTerminal,
        errIsTerminal,
        terminalColumns,
        newColor,
        newZone,
        newPager,
        interruption);
  }

  /**
   * Returns the environment of this process. The launcher passes what a JVM cannot find out without
   * native code (which streams are terminals, and their width) in system properties.
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

  /** Returns the value of a variable, if it is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Returns a path, as typed, made absolute. */
  public Path resolve(String path) {
    return directory.resolve(path).normalize();
  }

  /**
   * Returns a folder of the XDG Base Directory Specification, which ignores relative values.
   *
   * @param variable the variable, such as {@code XDG_DATA_HOME}
   * @param underHome its default below the home folder, such as {@code .local/share}
   */
  public Path xdg(String variable, String underHome) {
    return variable(variable)
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> home().resolve(underHome));
  }

  /** Returns the columns that text is wrapped to: {@code COLUMNS}, the terminal's, or 80. */
  public int columns() {
    int asked = variable("COLUMNS").map(Environment::number).orElse(0);
    if (asked > 0) {
      return Math.max(asked, MIN_COLUMNS);
    }
    int found =
        (outIsTerminal || errIsTerminal) && terminalColumns > 0 ? terminalColumns : DEFAULT_COLUMNS;
    return Math.clamp(found, MIN_COLUMNS, MAX_COLUMNS);
  }

  /** Returns true if progress on standard error can overwrite its line. */
  public boolean errCanBeRewritten() {
    return errIsTerminal && !isDumb();
  }

  /** Returns the style of results. */
  public AnsiStyle style() {
    return new AnsiStyle(
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> outIsTerminal && !isDumb() && variable("NO_COLOR").isEmpty();
        });
  }

  /**
   * Returns the pager and its arguments: {@code COMMENTS_PAGER}, else {@code PAGER}, else {@code
   * less}. Empty if the first of them that is set is blank, if standard output is not a terminal,
   * or if the terminal is dumb.
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

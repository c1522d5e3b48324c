package org.commentindex.cli.command;

import static org.commentindex.cli.command.Arguments.flagOf;
import static org.commentindex.cli.command.Arguments.option;
import static org.commentindex.cli.command.Arguments.text;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.print.indexing.ProgressReporter;
import org.commentindex.cli.terminal.Color;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.query.TimeZones;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The output options that every command has. Each may also precede the command name: a value given
 * there applies unless the command has its own.
 */
public final class OutputOptions {
  private final CommandSpec command;
  private final Value<Boolean> json;
  private final Value<Boolean> quiet;
  private final Value<Boolean> debug;
  private final Value<Color> color;
  private final Value<String> zone;
  private final Value<Boolean> noPager;

  public OutputOptions(Arguments arguments) {
    this(arguments, arguments.add(jsonFlag()));
  }

  /**
   * Creates the options of a command that has option {@code --json} already.
   *
   * @param json that option
   */
  public OutputOptions(Arguments arguments, Value<Boolean> json) {
    command = arguments.command();
    this.json = json;
    quiet = arguments.flag("--quiet", "Print only results and errors.");
    debug = arguments.flag("--debug", "Print the stack trace of an error.");
    color =
        arguments.add(
            option("WHEN", Color.class, "--color")
                .completionCandidates(Color.NAMES)
                .description("Use colors and styles: auto, always or never (default: auto)."));
    zone =
        arguments.add(
            text("ZONE", "--tz")
                .description(
                    "Time zone of dates and periods of time, such as Europe/Berlin or +02"
                        + " (default: UTC)."));
    noPager = arguments.flag("--no-pager", "Do not show long results in a pager.");
    arguments.add(flagOf("-h", "--help").usageHelp(true).description("Show this help and exit."));
    arguments.add(
        flagOf("-V", "--version").versionHelp(true).description("Print the version and exit."));
  }

  public static OptionSpec.Builder jsonFlag() {
    return flagOf("--json").description("Print JSON, one object per line.");
  }

  /** Returns the printers of results as text or JSON. */
  public Printers printers() {
    return printers(json() ? ResultFormat.JSON : ResultFormat.TEXT, List.of());
  }

  /**
   * Returns the printers of results.
   *
   * @param fields the fields of each result that are printed; empty for all
   */
  public Printers printers(ResultFormat format, List<String> fields) {
    return new Printers(format, fields, out(), words(), environment());
  }

  /** Returns a progress reporter to be closed, or null when quiet or printing JSON. */
  public @Nullable ProgressReporter progress() {
    if (quiet() || json()) {
      return null;
    }
    int columns = environment().errCanBeRewritten() ? environment().columns() : 0;
    return new ProgressReporter(err(), columns, () -> System.nanoTime() / 1_000_000);
  }

  public boolean json() {
    return json.get() || comments().output().json.get();
  }

  public boolean debug() {
    return debug.get() || comments().output().debug.get();
  }

  public boolean quiet() {
    return quiet.get() || comments().output().quiet.get();
  }

  /** Returns the command line of this command, for usage errors. */
  public CommandLine commandLine() {
    return command.commandLine();
  }

  Comments comments() {
    return (Comments) command.root().userObject();
  }

  public Environment environment() {
    Color here = color.orNull();
    Color given = here == null ? comments().output().color.orNull() : here;
    Environment environment = comments().environment();
    Environment colored = given == null ? environment : environment.withColor(given);
    String inZone = zone.orNull() == null ? comments().output().zone.orNull() : zone.orNull();
    return inZone == null ? colored : colored.withZone(zone(inZone));
  }

  private static ZoneId zone(String name) {
    try {
      return TimeZones.parse(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--tz: " + e.getMessage(), e);
    }
  }

  /** Shows the results from here on in the pager if they are long. */
  public void page() {
    if (!json() && !noPager.get() && !comments().output().noPager.get()) {
      environment().pager().begin();
    }
  }

  /** Returns the writer for results. */
  public PrintWriter out() {
    return commandLine().getOut();
  }

  /** Returns the writer for errors. */
  public PrintWriter err() {
    return commandLine().getErr();
  }

  /** Returns the writer for messages about results: standard error, or nowhere if quiet. */
  public PrintWriter words() {
    return quiet() ? new PrintWriter(Writer.nullWriter()) : err();
  }
}

package org.commentindex.cli;

import static org.commentindex.cli.Arguments.flagOf;
import static org.commentindex.cli.Arguments.option;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.commentindex.cli.print.Printers;
import org.commentindex.cli.print.ProgressText;
import org.commentindex.cli.print.ResultFormat;
import org.commentindex.cli.terminal.Color;
import org.commentindex.cli.terminal.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The output options that every command has. Each may also precede the command name: a value given
 * there applies unless the command has its own.
 */
final class OutputOptions {
  private final CommandSpec command;
  private final Value<Boolean> json;
  private final Value<Boolean> quiet;
  private final Value<Boolean> debug;
  private final Value<Color> color;
  private final Value<Boolean> noPager;

  OutputOptions(Arguments arguments) {
    command = arguments.command();
    json = arguments.flag("--json", "Print JSON, one object per line.");
    quiet = arguments.flag("--quiet", "Print only results and errors.");
    debug = arguments.flag("--debug", "Print the stack trace of an error.");
    color =
        arguments.add(
            option("WHEN", Color.class, "--color")
                .completionCandidates(Color.NAMES)
                .description("Use colors and styles: auto, always or never (default: auto)."));
    noPager = arguments.flag("--no-pager", "Do not show long results in a pager.");
    arguments.add(flagOf("-h", "--help").usageHelp(true).description("Show this help and exit."));
    arguments.add(flagOf("-V", "--version").versionHelp(true).description("Print the version and exit."));
  }

  /** Returns the printers of results as text or JSON. */
  Printers printers() {
    return printers(json() ? ResultFormat.JSON : ResultFormat.TEXT, List.of());
  }

  /**
   * Returns the printers of results.
   *
   * @param fields the fields of each result that are printed; empty for all
   */
  Printers printers(ResultFormat format, List<String> fields) {
    return new Printers(format, fields, out(), words(), environment());
  }

  /** How far indexing is, in words about it; null if nobody wants to know. To be closed. */
  @Nullable ProgressText progress() {
    if (quiet() || json()) {
      return null;
    }
    int columns = environment().errCanBeRewritten() ? environment().columns() : 0;
    return new ProgressText(err(), columns, () -> System.nanoTime() / 1_000_000);
  }

  boolean json() {
    return json.get() || comments().output().json.get();
  }

  boolean debug() {
    return debug.get() || comments().output().debug.get();
  }

  private boolean quiet() {
    return quiet.get() || comments().output().quiet.get();
  }

  /** The command itself, for errors in how it was called. */
  CommandLine commandLine() {
    return command.commandLine();
  }

  Comments comments() {
    return (Comments) command.root().userObject();
  }

  Environment environment() {
    Color here = color.orNull();
    Color asked = here == null ? comments().output().color.orNull() : here;
    Environment environment = comments().environment();
    return asked == null ? environment : environment.withColor(asked);
  }

  /** Results are for people to read, from here on: page by page if they are long. */
  void page() {
    if (!json() && !noPager.get() && !comments().output().noPager.get()) {
      environment().pager().begin();
    }
  }

  /** Where results go. */
  PrintWriter out() {
    return commandLine().getOut();
  }

  /** Where errors go. */
  PrintWriter err() {
    return commandLine().getErr();
  }

  /** Where words about results go: standard error, or nowhere. */
  PrintWriter words() {
    return quiet() ? new PrintWriter(Writer.nullWriter()) : err();
  }
}

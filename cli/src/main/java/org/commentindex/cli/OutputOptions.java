package org.commentindex.cli;

import static org.commentindex.cli.Arguments.flagOf;
import static org.commentindex.cli.Arguments.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Set;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.ProgressText;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TextPrinter;
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
                .completionCandidates(new Color.Words())
                .description("Use colors and styles: auto, always or never (default: auto)."));
    noPager = arguments.flag("--no-pager", "Do not show long results in a pager.");
    arguments.add(flagOf("-h", "--help").usageHelp(true).description("Show this help and exit."));
    arguments.add(flagOf("-V", "--version").versionHelp(true).description("Print the version and exit."));
  }

  /** Prints results in the form that was asked for. */
  ResultPrinter printer() throws IOException {
    return json() ? new JsonPrinter(out(), Set.of()) : text(false);
  }

  /**
   * Prints results for people.
   *
   * @param full hits with their whole text
   */
  ResultPrinter text(boolean full) {
    return new TextPrinter(out(), words(), environment(), full);
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

package org.commentindex.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Set;
import java.util.function.Predicate;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.ProgressText;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TextPrinter;
import org.commentindex.cli.terminal.Color;
import org.commentindex.cli.terminal.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command answers: the options every command has, before or after its name. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set before any command runs
  private CommandSpec command;

  @Option(names = "--json", description = "Print JSON, one object a line, for scripts.")
  private boolean json;

  @Option(names = "--quiet", description = "Print no words about results, only errors.")
  private boolean quiet;

  @Option(names = "--debug", description = "Show where an error comes from.")
  private boolean debug;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = Color.Words.class,
      description = "Style results: auto, always or never (default: auto).")
  private @Nullable Color color;

  @Option(names = "--no-pager", description = "Print long results at once, not page by page.")
  private boolean noPager;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // the parser of options asks it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  @SuppressWarnings("UnusedVariable") // the parser of options asks it
  private boolean version;

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
    return json || isSetAbove(above -> above.json);
  }

  boolean debug() {
    return debug || isSetAbove(above -> above.debug);
  }

  private boolean quiet() {
    return quiet || isSetAbove(above -> above.quiet);
  }

  private boolean isSetAbove(Predicate<OutputOptions> option) {
    OutputOptions above = comments().output();
    return above != this && option.test(above);
  }

  /** The command itself, for errors in how it was called. */
  CommandLine commandLine() {
    return command.commandLine();
  }

  Comments comments() {
    return (Comments) command.root().userObject();
  }

  Environment environment() {
    Color asked = color == null ? comments().output().color : color;
    Environment environment = comments().environment();
    return asked == null ? environment : environment.withColor(asked);
  }

  /** Results are for people to read, from here on: page by page if they are long. */
  void page() {
    if (!json() && !noPager && !isSetAbove(above -> above.noPager)) {
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

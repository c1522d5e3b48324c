package org.commentindex.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Set;
import org.commentindex.cli.print.JsonPrinter;
import org.commentindex.cli.print.ProgressText;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.TextPrinter;
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
    return printer(Set.of(), false);
  }

  /**
   * The same for hits.
   *
   * @param fields which fields of them in JSON; if empty, all
   * @param full with their whole text for people
   */
  ResultPrinter printer(Set<String> fields, boolean full) throws IOException {
    return json()
        ? new JsonPrinter(out(), fields)
        : new TextPrinter(out(), words(), environment(), full);
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

  private boolean isSetAbove(java.util.function.Predicate<OutputOptions> option) {
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
    return comments().environment();
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

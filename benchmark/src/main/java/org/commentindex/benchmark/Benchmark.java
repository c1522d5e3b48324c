package org.commentindex.benchmark;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Comment Index beside others, and writes a folder for each run. */
@Command(
    name = "benchmark",
    description = "Measures Comment Index beside others over the same comments.",
    subcommands = {IndexCommand.class, QueryCommand.class, GrowthCommand.class, ColdCommand.class})
public final class Benchmark {
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
  private boolean help;

  private Benchmark() {}

  /** Runs a command; ends with 2 if it could not. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF); // what libraries log is no measurement
    CommandLine program = new CommandLine(new Benchmark());
    program.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          PrintWriter err = command.getErr();
          err.println("benchmark: " + failure.getMessage());
          return 2;
        });
    System.exit(program.execute(arguments));
  }
}

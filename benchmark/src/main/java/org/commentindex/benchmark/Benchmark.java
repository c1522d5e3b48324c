package org.commentindex.benchmark;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark program. Each command writes a folder with the results of its run. */
@Command(
    name = "benchmark",
    description = "Compares Comment Index with other search engines on the same comments.",
    subcommands = {
      IndexingCommand.class,
      QueryCommand.class,
      GrowthCommand.class,
      LiveCommand.class,
      ColdCommand.class
    })
public final class Benchmark {
  @SuppressWarnings("UnusedVariable") // read by picocli
  @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
  private boolean help;

  private Benchmark() {}

  /** Runs a command. The exit code is 0, or 2 if the command failed. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF); // keeps log messages of libraries out of the output
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

package org.commentindex.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commentindex.cli.CheckedOutput.Unwritable;
import org.commentindex.cli.command.Comments;
import org.commentindex.cli.command.ErrorMessages;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.terminal.Color;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Pager;
import org.commentindex.cli.terminal.SafeWriter;
import org.commentindex.cli.terminal.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** The entry point of the program: the only class that uses standard output or ends the process. */
public final class Main {
  /**
   * Height, in lines, of a terminal that does not report its own: the usual height, that of a
   * VT100.
   */
  static final int DEFAULT_ROWS = 24;

  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // Silences libraries that log to standard error; problems that concern the user are exceptions.
    Logger.getLogger("").setLevel(Level.OFF);
    Environment process = Environment.ofProcess();
    Pager pager =
        new Pager(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            process.pagerCommand(),
            Integer.getInteger("comments.rows", DEFAULT_ROWS));
    Environment environment = process.withPager(pager);
    PrintWriter out = utf8(new CheckedOutput(pager.out()), false);
    PrintWriter err = utf8(pager.err(), true);
    Runtime.getRuntime().addShutdownHook(new Interrupt(environment, Thread.currentThread()));
    int code = run(out, err, environment, args);
    if (environment.interruption().hasHappened()) {
      // The process is shutting down already, and would exit with the code of the signal.
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  /**
   * The shutdown hook: lets a command that handles interruption finish, for example commit. A named
   * class, because a lambda would have to be linked at every start.
   */
  private static final class Interrupt extends Thread {
    private final Environment environment;
    private final Thread main;

    Interrupt(Environment environment, Thread main) {
      this.environment = environment;
      this.main = main;
    }

    @Override
    public void run() {
      if (environment.interruption().happen()) {
        try {
          main.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt(); // nothing interrupts this thread
        }
      }
    }
  }

  /** Runs a command line without touching the process; returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, Environment environment, String... args) {
    PrintWriter safeOut = new PrintWriter(new SafeWriter(out, false));
    PrintWriter safeErr = new PrintWriter(new SafeWriter(err, true), true);
    int code = runPaged(safeOut, safeErr, environment, args);
    try {
      environment.pager().finish();
    } catch (IOException e) {
      return explain(new Unwritable(e), safeErr);
    }
    return code;
  }

  private static int runPaged(
      PrintWriter out, PrintWriter err, Environment environment, String... args) {
    try {
      int code =
          commandLine(environment, args)
              .setOut(out)
              .setErr(err)
              .execute(QueryArguments.marked(args));
      if (out.checkError()) {
        err.println("comments: standard output cannot be written; is the disk full?");
        return ExitCodes.ERROR;
      }
      return code;
    } catch (Unwritable e) {
      return explain(e, err);
    } catch (OutOfMemoryError | StackOverflowError e) {
      ErrorMessages.to(err, e);
      return ExitCodes.ERROR;
    }
  }

  /**
   * Returns the command line with its error handling and with the commands that the arguments can
   * mean: one, or all if that is unclear or there are no arguments.
   */
  static CommandLine commandLine(Environment environment, String... args) {
    // Saves looking up about thirty classes at each start; no option has a value of these types.
    System.setProperty("picocli.converters.excludes", "java[.](time|sql)[.].*");
    CommandLine cli = new CommandLine(new Comments(environment).spec());
    for (String name : Commands.neededBy(args)) {
      cli.addSubcommand(Commands.named(name).spec());
    }
    cli.setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .registerConverter(String.class, QueryArguments::unmarked)
        .registerConverter(int.class, Main::number)
        .registerConverter(Integer.class, Main::number)
        .registerConverter(Color.class, Main::color)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    cli.setExecutionStrategy(parsed -> execute(parsed, cli));
    cli.setParameterExceptionHandler((e, arguments) -> misuse(e));
    cli.setExecutionExceptionHandler((e, command, parsed) -> failure(e, cli, command));
    return cli;
  }

  private static Integer number(String value) {
    try {
      return Integer.valueOf(QueryArguments.unmarked(value));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + value + "' is not a whole number up to 2147483647");
    }
  }

  private static Color color(String value) {
    try {
      return OptionValues.named("--color", Color.class, QueryArguments.unmarked(value));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("must be auto, always or never, got '" + value + "'");
    }
  }

  private static int execute(ParseResult parsed, CommandLine cli) {
    try {
      return new RunLast().execute(parsed);
    } catch (Unwritable e) {
      // picocli prints help outside of any command.
      return explain(e, cli.getErr());
    }
  }

  private static int misuse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String message = UsageErrors.message(e);
    String hint = "; see " + name + " --help";
    command.getErr().println("comments: " + TerminalText.line(message + hint));
    return ExitCodes.ERROR;
  }

  private static int failure(Exception e, CommandLine cli, CommandLine command) {
    PrintWriter err = cli.getErr();
    if (e instanceof Unwritable unwritable) {
      return explain(unwritable, err);
    }
    cli.getOut().flush();
    ErrorMessages.to(err, e);
    Comments comments = cli.getCommand();
    if (comments.output().debug() || command.getParseResult().hasMatchedOption("--debug")) {
      e.printStackTrace(err);
    }
    return ExitCodes.ERROR;
  }

  /** A closed pipe means that the reader has enough, as {@code head}; all else is an error. */
  private static int explain(Unwritable e, PrintWriter err) {
    if (e.isClosedPipe()) {
      return ExitCodes.SUCCESS;
    }
    err.println("comments: " + TerminalText.line(String.valueOf(e.getMessage())));
    return ExitCodes.ERROR;
  }

  /** Returns a writer of UTF-8, whatever the locale. */
  static PrintWriter utf8(OutputStream stream, boolean flushEachLine) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), flushEachLine);
  }
}

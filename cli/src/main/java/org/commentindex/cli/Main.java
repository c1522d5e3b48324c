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
import org.commentindex.cli.WatchedOutput.Unwritable;
import org.commentindex.cli.terminal.Color;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Pager;
import org.commentindex.cli.terminal.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: the only place that knows the process it runs in. */
public final class Main {
  static final int USUAL_ROWS = 24;

  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // Libraries log to standard error, which is the user's; what matters comes as an exception.
    Logger.getLogger("").setLevel(Level.OFF);
    Environment surroundings = Environment.ofProcess();
    Pager pager =
        new Pager(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            surroundings.pagerCommand(),
            Integer.getInteger("comments.rows", USUAL_ROWS));
    Environment environment = surroundings.withPager(pager);
    PrintWriter out = utf8(new WatchedOutput(pager.out()), false);
    PrintWriter err = utf8(pager.err(), true);
    Runtime.getRuntime().addShutdownHook(new Interrupt(environment, Thread.currentThread()));
    int code = run(out, err, environment, args);
    StartCache.removeUnfit();
    if (environment.interruption().hasHappened()) {
      // The process is ending already, and would end with the signal's code.
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  /**
   * Lets a command end by itself that asked for it, such as one that has to commit. A class, for
   * every start of the program would pay for a lambda.
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
          Thread.currentThread().interrupt(); // nobody does; the process just ends
        }
      }
    }
  }

  /** The whole program without the process. */
  static int run(PrintWriter out, PrintWriter err, Environment environment, String... args) {
    int code = runPaged(out, err, environment, args);
    try {
      environment.pager().finish();
    } catch (IOException e) {
      return explain(new Unwritable(e), err);
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
        return ExitCodes.TROUBLE;
      }
      return code;
    } catch (Unwritable e) {
      return explain(e, err);
    } catch (OutOfMemoryError | StackOverflowError e) {
      Explain.to(err, e);
      return ExitCodes.TROUBLE;
    }
  }

  /** The commands that arguments can mean, without arguments all, and how their errors are told. */
  static CommandLine commandLine(Environment environment, String... args) {
    // No option has such a value: their classes are not looked for at each start.
    System.setProperty("picocli.converters.excludes", "java[.](time|sql)[.].*");
    CommandLine cli = new CommandLine(new Comments(environment).spec());
    for (String name : Commands.meantBy(args)) {
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
      throw new TypeConversionException("'" + value + "' is not a number of at most 2147483647");
    }
  }

  private static Color color(String value) {
    try {
      return Words.named("--color", Color.class, QueryArguments.unmarked(value));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("it is auto, always or never, got '" + value + "'");
    }
  }

  private static int execute(ParseResult parsed, CommandLine cli) {
    try {
      return new RunLast().execute(parsed);
    } catch (Unwritable e) {
      // Help is printed outside of any command.
      return explain(e, cli.getErr());
    }
  }

  private static int misuse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String message = Misuse.inWords(e);
    String hint = "; see " + name + " --help";
    command.getErr().println("comments: " + TerminalText.line(message + hint));
    return ExitCodes.TROUBLE;
  }

  private static int failure(Exception e, CommandLine cli, CommandLine command) {
    PrintWriter err = cli.getErr();
    if (e instanceof Unwritable unwritable) {
      return explain(unwritable, err);
    }
    cli.getOut().flush();
    Explain.to(err, e);
    Comments comments = cli.getCommand();
    if (comments.output().debug() || command.getParseResult().hasMatchedOption("--debug")) {
      e.printStackTrace(err);
    }
    return ExitCodes.TROUBLE;
  }

  /** A reader that has gone has what it wanted; anything else is trouble. */
  private static int explain(Unwritable e, PrintWriter err) {
    if (e.isClosedPipe()) {
      return ExitCodes.FOUND;
    }
    err.println("comments: " + TerminalText.line(String.valueOf(e.getMessage())));
    return ExitCodes.TROUBLE;
  }

  /** Writes UTF-8, whatever the locale. */
  static PrintWriter utf8(OutputStream stream, boolean flushEachLine) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), flushEachLine);
  }
}

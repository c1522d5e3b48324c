package org.commentindex.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.IndexLockedException;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.IncompatibleIndexException;
import org.commentindex.search.IndexNotFoundException;
import org.commentindex.search.SearchTimeoutException;

/** Error messages for users: the problem, its place and a remedy. */
public final class ErrorMessages {
  private ErrorMessages() {}

  /** Prints the message, and below it the lines that show the position, if there are any. */
  public static void to(PrintWriter err, Throwable problem) {
    to(err, "", problem);
  }

  /**
   * Prints the message after a prefix.
   *
   * @param where the start of the message, such as {@code "queries.txt, line 3: "}
   */
  public static void to(PrintWriter err, String where, Throwable problem) {
    err.println("comments: " + TerminalText.line(where + explained(problem)));
    if (problem instanceof CommandException e) {
      e.shown().forEach(err::println);
    }
  }

  public static String inOneLine(Throwable problem) {
    return TerminalText.line(explained(problem));
  }

  private static String explained(Throwable problem) {
    return switch (problem) {
      case UncheckedIOException e -> explained(Objects.requireNonNull(e.getCause()));
      case CommandException e -> String.valueOf(e.getMessage());
      case IndexNotFoundException e -> e.getMessage() + "; " + next(e.directory());
      case IncompatibleIndexException e ->
          e.getMessage() + "; index the files again into another folder";
      case DamagedIndexException e ->
          e.getMessage()
              + "; comments check shows the damage, and comments check --repair NEW_DIR writes what"
              + " can be kept to a new index";
      case SearchTimeoutException e ->
          e.getMessage()
              + (e.costliest().isEmpty() ? "; the printed part is not complete" : "")
              + "; give it more time with --timeout 5m, for example, or ask for less";
      case IndexLockedException e -> e.getMessage() + "; try again when it has finished";
      case IllegalArgumentException e -> String.valueOf(e.getMessage());
      case FileSystemException e -> e.getFile() + ": " + reason(e);
      case OutOfMemoryError e ->
          "out of memory; allow more with COMMENTS_JAVA_OPTS=-Xmx4g, for example";
      case IOException e -> e.getMessage() == null ? unexpected(e) : e.getMessage();
      default -> unexpected(problem);
    };
  }

  /** Returns a remedy. It does not name an existing folder, which may contain the user's files. */
  private static String next(Path directory) {
    return (Files.exists(directory) ? "name another folder, or create an index" : "create one")
        + " with: comments --index "
        + (Files.exists(directory) ? "DIR" : directory)
        + " index FILE";
  }

  private static String reason(FileSystemException problem) {
    return switch (problem) {
      case NoSuchFileException e -> "no such file; check the path";
      case AccessDeniedException e -> "permission denied; check the permissions";
      case NotDirectoryException e -> "not a folder";
      case FileAlreadyExistsException e -> "exists and is not a folder";
      default -> problem.getReason() == null ? problem.toString() : problem.getReason();
    };
  }

  private static String unexpected(Throwable problem) {
    String message = problem.getMessage() == null ? "" : ": " + problem.getMessage();
    return "unexpected "
        + problem.getClass().getSimpleName()
        + message
        + "; please report it with the output of --debug";
  }
}

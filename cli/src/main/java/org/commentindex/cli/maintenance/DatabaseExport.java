package org.commentindex.cli.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.QueryOption;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.export.CommentDatabase;
import org.commentindex.export.CommentDatabaseProvider;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/** Exports comments to a database by the installed module for it. */
final class DatabaseExport {
  private final CommentDatabaseProvider provider;
  private long comments;

  private DatabaseExport(CommentDatabaseProvider provider) {
    this.provider = provider;
  }

  static DatabaseExport installed() {
    return new DatabaseExport(
        ServiceLoader.load(CommentDatabaseProvider.class)
            .findFirst()
            .orElseThrow(
                () -> new CommandException("--sqlite needs the module comment-index-documents")));
  }

  /** Exports comments to a new file and prints their number; returns the exit code. */
  int run(IndexLocation location, QueryOption query, String file, OutputOptions output)
      throws IOException {
    Path target = output.environment().resolve(file);
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      export(index, query.among(index, output), target);
    }
    output
        .words()
        .println(
            TextValues.count(comments, "comment") + " in " + TerminalText.line(target.toString()));
    return ExitCodes.of(comments > 0, false);
  }

  private void export(CommentIndex index, @Nullable CommentQuery among, Path file)
      throws IOException {
    try (CommentDatabase database = provider.create(file)) {
      index.forEach(among, comment -> add(database, comment));
      database.complete();
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(e.getMessage() + " already exists; name a new file or remove it");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(CommentDatabase database, Comment comment) {
    try {
      database.add(comment);
      comments++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.commentindex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.cli.print.Columns;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Feature;
import org.commentindex.query.LookAlikes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
    name = "copies",
    description = "List the folded copies, each with the evidence why it was folded.",
    footer = {
      "",
      "Examples:",
      "  comments copies thread.txt",
      "  comments copies --kind partial",
      "  comments copies --id 3f2a9c01 --json",
      "  comments copies --alike -n 5",
    })
final class CopiesCommand implements Callable<Integer> {
  /** So many senders and texts of each group of look-alikes are shown. */
  private static final int SHOWN = 5;

  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final IndexChoice choice = new IndexChoice();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = {"-q", "--query"},
      paramLabel = "QUERY",
      description = "Only of the comments that match.")
  private @Nullable String query;

  @Option(names = "--id", paramLabel = "ID", description = "Only of this comment.")
  private @Nullable String id;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Words.KindWords.class,
      description = "Only exact, near or partial ones.")
  private @Nullable String kind;

  @Option(
      names = "--alike",
      description = {
        "List the groups of look-alikes instead: different comments with nearly the same words,",
        "the largest groups first, with their senders and how the texts vary."
      })
  private boolean alike;

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "With --alike: at most N groups (default: ${DEFAULT-VALUE}).")
  private int most = 10;

  @Parameters(paramLabel = "PATH", description = "List those of these files instead of the index.")
  private List<String> paths = List.of();

  private boolean found;

  @Override
  public Integer call() throws IOException {
    if (alike) {
      return groups();
    }
    CopyKind wanted = kind == null ? null : Words.named("--kind", CopyKind.class, kind);
    table.check(output, Columns.COPY);
    try (OpenedIndex opened = choice.open(location, paths, output)) {
      ResultPrinter printer = table.printer(output, Columns.COPY);
      if (id != null) {
        opened.index().find(id).ifPresent(comment -> print(comment, wanted, printer));
      } else {
        CommentQuery copied = new CommentQuery.With(Feature.HAS_COPIES);
        CommentQuery among = Queries.among(query, output);
        opened
            .index()
            .forEach(
                among == null ? copied : among.and(copied),
                comment -> print(comment, wanted, printer));
      }
      if (!found) {
        output.words().println("no copy found");
      }
      return ExitCodes.of(found, opened.incomplete());
    }
  }

  private int groups() throws IOException {
    if (id != null || kind != null) {
      throw new ParameterException(
          output.commandLine(), "--alike lists groups: it goes with neither --id nor --kind");
    }
    if (most < 1) {
      throw new ParameterException(output.commandLine(), "-n must be at least 1, got " + most);
    }
    table.check(output, Columns.ALIKE);
    try (OpenedIndex opened = choice.open(location, paths, output)) {
      ResultPrinter printer = table.printer(output, Columns.ALIKE);
      CommentQuery among = Queries.among(query, output);
      for (LookAlikes group : opened.index().lookAlikes(among, most, SHOWN)) {
        printer.alike(group);
        found = true;
      }
      if (!found) {
        output.words().println("no look-alikes found");
      }
      return ExitCodes.of(found, opened.incomplete());
    }
  }

  private void print(Comment comment, @Nullable CopyKind wanted, ResultPrinter printer) {
    try {
      for (Occurrence occurrence : comment.occurrences()) {
        CopyKind is = occurrence.kind();
        if (is != CopyKind.ORIGINAL && (wanted == null || wanted == is)) {
          printer.copy(comment, occurrence);
          found = true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

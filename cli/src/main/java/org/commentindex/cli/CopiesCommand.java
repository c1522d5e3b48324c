package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;
import static org.commentindex.cli.Arguments.number;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.commentindex.cli.print.Copy;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.json.JsonType;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Feature;
import org.commentindex.query.LookAlikes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

final class CopiesCommand extends Command {
  /** Authors and texts shown of each group of similar comments. Chosen by hand. */
  private static final int SHOWN = 5;

  private final IndexLocation location;
  private final IndexChoice choice;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> query;
  private final Value<String> id;
  private final Value<String> kind;
  private final Value<Boolean> alike;
  private final Value<Integer> most;
  private final Value<List<String>> paths;
  private boolean found;

  CopiesCommand() {
    super(
        "copies",
        "List the copies that were folded into comments, with the evidence for each.",
        "",
        "Examples:",
        "  comments copies thread.txt",
        "  comments copies --kind partial",
        "  comments copies --id 3f2a9c01 --json",
        "  comments copies --alike -n 5");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    query = add(text("QUERY", "-q", "--query").description("List only copies of comments that match."));
    id = add(text("ID", "--id").description("List only copies of this comment."));
    kind =
        add(
            text("KIND", "--kind")
                .completionCandidates(new OptionValues.KindWords())
                .description("List only exact, near or partial copies."));
    alike =
        flag(
            "--alike",
            "List groups of similar comments instead (different comments with nearly the same"
                + " words), largest first, with their authors and the differences in text.");
    most =
        add(
            number("N", "-n")
                .initialValue(10)
                .description("With --alike: show up to N groups (default: ${DEFAULT-VALUE})."));
    paths = add(any("PATH").description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    if (alike.get()) {
      return groups();
    }
    String only = kind.orNull();
    CopyKind wanted = only == null ? null : OptionValues.named("--kind", CopyKind.class, only);
    table.check(output, JsonType.COPY);
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      ResultPrinter<Copy> printer = table.pagedPrinters(output).copies();
      String one = id.orNull();
      if (one != null) {
        opened.index().find(one).ifPresent(comment -> print(comment, wanted, printer));
      } else {
        CommentQuery copied = new CommentQuery.With(Feature.HAS_COPIES);
        CommentQuery among = Queries.among(query.orNull(), output);
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
    if (id.orNull() != null || kind.orNull() != null) {
      throw new ParameterException(
          output.commandLine(), "--alike lists groups and cannot be combined with --id or --kind");
    }
    if (most.get() < 1) {
      throw new ParameterException(
          output.commandLine(), "-n must be at least 1, got " + most.get());
    }
    table.check(output, JsonType.ALIKE);
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      ResultPrinter<LookAlikes> printer = table.pagedPrinters(output).groups();
      CommentQuery among = Queries.among(query.orNull(), output);
      for (LookAlikes group : opened.index().lookAlikes(among, most.get(), SHOWN)) {
        printer.print(group);
        found = true;
      }
      if (!found) {
        output.words().println("no similar comments found");
      }
      return ExitCodes.of(found, opened.incomplete());
    }
  }

  private void print(Comment comment, @Nullable CopyKind wanted, ResultPrinter<Copy> printer) {
    try {
      for (Occurrence occurrence : comment.occurrences()) {
        CopyKind is = occurrence.kind();
        if (is != CopyKind.ORIGINAL && (wanted == null || wanted == is)) {
          printer.print(new Copy(comment, occurrence));
          found = true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

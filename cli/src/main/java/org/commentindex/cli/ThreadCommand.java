package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;
import static org.commentindex.cli.Arguments.number;
import static org.commentindex.cli.Arguments.one;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.commentindex.search.CommentThread;

final class ThreadCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final ReportOptions reports;
  private final OutputOptions output;
  private final Value<String> query;
  private final Value<Integer> limit;
  private final Value<String> name;
  private final Value<List<String>> paths;

  ThreadCommand() {
    super(
        "thread",
        "Show a whole thread: full texts, each reply below the comment it answers.",
        "",
        "Examples:",
        "  comments thread 3f2a9c01",
        "  comments thread 'Ferry plan' -q '\"price signals\"' comments.jsonl",
        "  comments thread 3f2a9c01 --html > thread.html");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    reports = new ReportOptions(arguments());
    output = new OutputOptions(arguments(), reports.json());
    query =
        add(text("QUERY", "-q", "--query").description("Mark the comments and words that match."));
    limit =
        add(
            number("N", "-n")
                .description(
                    "Show only the oldest N comments and the one with ID (default: all)."));
    name =
        add(
            one("ID|THREAD")
                .index("0")
                .description(
                    "The id of a comment of the thread, or a unique prefix of it; or the name of the"
                        + " thread, or words of its name or title that no other thread has."));
    paths =
        add(
            any("PATH")
                .index("1..*")
                .description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    Integer most = limit.orNull();
    if (most != null && most < 1) {
      throw new IllegalArgumentException("-n must be >= 1, got " + most);
    }
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      ThreadFinder finder =
          new ThreadFinder(opened.index(), most == null ? Integer.MAX_VALUE : most, output.words());
      Optional<CommentThread> thread = finder.find(name.get());
      if (thread.isPresent()) {
        new ThreadRun(opened.index(), query.orNull(), output)
            .print(thread.get(), reports.threads(output));
      }
      return ExitCodes.of(thread.isPresent(), opened.incomplete());
    }
  }
}

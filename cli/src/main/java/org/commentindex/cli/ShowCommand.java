package org.commentindex.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commentindex.CommentIndex;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description =
        "Show one whole comment, where it was seen, what it quotes, and its place in the thread.",
    footer = {
      "",
      "Examples:",
      "  comments show 3f2a9c01",
      "  comments show 3f2a9c01 --json",
    })
final class ShowCommand implements Callable<Integer> {
  private static final int MOST_REPLIES = 1000;

  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "ID", description = "Its id, or the beginning that only it has.")
  private String id = "";

  @Override
  public Integer call() throws IOException {
    try (CommentIndex index = CommentIndex.openBriefly(location.directory())) {
      Optional<Comment> comment = index.find(id);
      if (comment.isEmpty()) {
        output.words().println("no comment with the id " + TerminalText.line(id));
        return ExitCodes.NOTHING_FOUND;
      }
      Comment found = comment.get();
      output.page();
      output
          .printer()
          .comment(
              found,
              index.ancestors(found, 1),
              index.replies(found, MOST_REPLIES),
              index.quotes(found));
      return ExitCodes.FOUND;
    }
  }
}

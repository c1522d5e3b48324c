package org.commentindex.cli;

import static org.commentindex.cli.Arguments.one;

import java.io.IOException;
import java.util.Optional;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.CommentDetails;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.search.OpenOptions;

final class ShowCommand extends Command {
  /** Maximum number of replies shown. Bounds the output; chosen by hand. */
  private static final int MAX_REPLIES = 1_000;

  private final IndexLocation location;
  private final OutputOptions output;
  private final Value<String> id;

  ShowCommand() {
    super(
        "show",
        "Show a comment: text, occurrences, quoted comments, and parent and replies.",
        "",
        "Examples:",
        "  comments show 3f2a9c01",
        "  comments show 3f2a9c01 --json");
    location = new IndexLocation(arguments());
    output = new OutputOptions(arguments());
    id = add(one("ID").description("The id, or a unique prefix of it."));
  }

  @Override
  public Integer call() throws IOException {
    try (CommentIndex index =
        CommentIndex.open(location.directory(), OpenOptions.forFewQueries())) {
      Optional<Comment> comment = index.find(id.get());
      if (comment.isEmpty()) {
        output.words().println("no comment with the id " + TerminalText.line(id.get()));
        return ExitCodes.NOTHING_FOUND;
      }
      Comment found = comment.get();
      output.page();
      output
          .printers()
          .comments()
          .print(
              new CommentDetails(
                  found,
                  index.ancestors(found, 1),
                  index.replies(found, MAX_REPLIES),
                  index.quotes(found)));
      return ExitCodes.SUCCESS;
    }
  }
}

package org.commentindex.cli.maintenance;

import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.CommentIndex;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.command.Version;
import org.commentindex.cli.terminal.TerminalText;

/** The command {@code check}. */
public final class CheckCommand extends Command {
  private final IndexLocation location;
  private final OutputOptions output;
  private final Value<String> repair;

  public CheckCommand() {
    super(
        "check",
        "Check that the index is sound: its files, its versions, its counts, some comments.",
        "",
        "Examples:",
        "  comments check",
        "  comments check --repair ~/repaired",
        "",
        "Exit code 0 if the index is sound, 2 if not. Changes nothing.",
        "--repair writes what is sound to a new folder and lists what was lost.",
        "Its exit code is 0 if nothing was lost.");
    location = new IndexLocation(arguments());
    repair =
        add(
            text("NEW_DIR", "--repair")
                .description("Write what can be kept to a new index in this folder."));
    output = new OutputOptions(arguments());
  }

  @Override
  public Integer call() throws IOException {
    Path directory = location.directory();
    String target = repair.orNull();
    if (target != null) {
      IndexRepair repaired = CommentIndex.repair(directory, output.environment().resolve(target));
      output.printers().repairs().print(repaired);
      return ExitCodes.of(true, !repaired.isComplete());
    }
    IndexCheck check = CommentIndex.check(directory);
    output.printers().checks().print(check);
    String cache = Version.cacheProblem();
    if (cache != null) {
      output.err().println("comments: " + TerminalText.line(cache));
    }
    return ExitCodes.of(true, !check.isSound());
  }
}

package org.commentindex.cli.indexing;

import static org.commentindex.cli.command.Arguments.one;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.CommentSplitter;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.SplitOption;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.indexing.ReportText;
import org.commentindex.indexing.Rejection;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

/** The command {@code split}. */
public final class SplitCommand extends Command {
  private final OutputOptions output;
  private final SplitOption rule;
  private final Value<Boolean> doubts;
  private final Value<Boolean> explain;
  private final Value<String> file;

  public SplitCommand() {
    super(
        "split",
        "Show how a pasted text is split into comments, and why. Does not index.",
        "",
        "Examples:",
        "  comments split thread.txt",
        "  comments split --doubts thread.txt",
        "  comments split --explain thread.txt",
        "  comments split --split 'regex:^From: ' mail.txt --json");
    output = new OutputOptions(arguments());
    rule = new SplitOption(arguments(), "The rule");
    doubts =
        flag(
            "--doubts",
            "Show only boundaries with a confidence below 60 %% and authors that were left out.");
    explain = flag("--explain", "Also show the lines that are in no piece, and what they are.");
    file = add(one("FILE").description("The text file, or - for standard input."));
  }

  @Override
  public Integer call() throws IOException {
    output.page();
    ResultPrinter<Piece> printer = output.printers().pieces();
    SplitRule split = rule.rule();
    @Nullable ResultPrinter<LeftOutLines> leftOut =
        explain.get() ? output.printers().leftOutLines() : null;
    PiecePrinter pieces = new PiecePrinter(doubts.get(), printer, leftOut);
    Consumer<Rejection> remarks =
        remark -> ReportText.rejections(List.of(remark), 1, output.words());
    if (file.get().equals("-")) {
      CommentSplitter.split(output.environment().in(), split, pieces, remarks);
    } else {
      CommentSplitter.split(output.environment().resolve(file.get()), split, pieces, remarks);
    }
    return ExitCodes.of(pieces.found(), false);
  }
}

package org.commentindex.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.commentindex.CommentSplitter;
import org.commentindex.cli.print.ReportText;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.indexing.Rejection;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "split",
    description =
        "Show how a pasted text would be divided into comments, and why. Nothing is indexed.",
    footer = {
      "",
      "Examples:",
      "  comments split thread.txt",
      "  comments split --doubts thread.txt",
      "  comments split --split 'regex:^From: ' mail.txt --json",
    })
final class SplitCommand implements Callable<Integer> {
  private static final double DOUBTFUL = 0.6;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--split",
      paramLabel = "RULE",
      completionCandidates = Words.SplitWords.class,
      description = "auto, blank, line or regex:EXPRESSION (default: ${DEFAULT-VALUE}).")
  private String rule = "auto";

  @Option(names = "--doubts", description = "Only the places that are less than 60 %% sure.")
  private boolean doubts;

  @Parameters(paramLabel = "FILE", description = "The text; - for standard input.")
  private String file = "";

  private boolean found;

  @Override
  public Integer call() throws IOException {
    output.page();
    ResultPrinter printer = output.printer();
    SplitRule split = SplitRule.named(rule);
    PieceSink pieces = piece -> print(piece, printer);
    Consumer<Rejection> remarks =
        remark -> ReportText.rejections(List.of(remark), 1, output.words());
    if (file.equals("-")) {
      CommentSplitter.split(output.environment().in(), split, pieces, remarks);
    } else {
      CommentSplitter.split(output.environment().resolve(file), split, pieces, remarks);
    }
    return ExitCodes.of(found, false);
  }

  private void print(Piece piece, ResultPrinter printer) throws IOException {
    if (!doubts || piece.confidence() < DOUBTFUL) {
      printer.piece(piece);
      found = true;
    }
  }
}

package org.commentindex.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.CommentSplitter;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.split.Piece;
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

  @Override
  public Integer call() throws IOException {
    output.page();
    ResultPrinter printer = output.printer();
    boolean found = false;
    for (Piece piece : pieces(SplitRule.named(rule))) {
      if (!doubts || piece.confidence() < DOUBTFUL) {
        printer.piece(piece);
        found = true;
      }
    }
    return ExitCodes.of(found, false);
  }

  private List<Piece> pieces(SplitRule split) throws IOException {
    if (file.equals("-")) {
      byte[] text = output.environment().in().readAllBytes();
      return CommentSplitter.split(new String(text, StandardCharsets.UTF_8), split);
    }
    return CommentSplitter.split(output.environment().resolve(file), split);
  }
}

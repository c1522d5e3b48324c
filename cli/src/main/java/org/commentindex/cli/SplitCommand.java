package org.commentindex.cli;

import static org.commentindex.cli.Arguments.one;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.CommentSplitter;
import org.commentindex.cli.print.ReportText;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.indexing.Rejection;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

final class SplitCommand extends Command {
  /** Boundaries below this confidence are doubtful; part of the documented help text. */
  private static final double DOUBTFUL = 0.6;

  private final OutputOptions output;
  private final Value<String> rule;
  private final Value<Boolean> doubts;
  private final Value<Boolean> explain;
  private final Value<String> file;
  private boolean found;

  SplitCommand() {
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
    rule =
        add(
            text("RULE", "--split")
                .completionCandidates(new OptionValues.SplitWords())
                .initialValue("auto")
                .description(
                    "The rule: auto, blank, line or regex:EXPRESSION (default: ${DEFAULT-VALUE})."));
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
    SplitRule split = SplitRule.named(rule.get());
    PieceSink pieces = sink(printer);
    Consumer<Rejection> remarks =
        remark -> ReportText.rejections(List.of(remark), 1, output.words());
    if (file.get().equals("-")) {
      CommentSplitter.split(output.environment().in(), split, pieces, remarks);
    } else {
      CommentSplitter.split(output.environment().resolve(file.get()), split, pieces, remarks);
    }
    return ExitCodes.of(found, false);
  }

  private PieceSink sink(ResultPrinter<Piece> printer) throws IOException {
    @Nullable ResultPrinter<LeftOutLines> leftOut =
        explain.get() ? output.printers().leftOutLines() : null;
    return new PieceSink() {
      @Override
      public void accept(Piece piece) throws IOException {
        if (!doubts.get() || piece.confidence() < DOUBTFUL || piece.possibleAuthor() != null) {
          printer.print(piece);
          found = true;
        }
      }

      @Override
      public void leaveOut(LeftOutLines lines) throws IOException {
        if (leftOut != null) {
          leftOut.print(lines);
        }
      }
    };
  }
}

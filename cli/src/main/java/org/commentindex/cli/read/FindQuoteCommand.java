package org.commentindex.cli.read;

import static org.commentindex.cli.command.Arguments.any;
import static org.commentindex.cli.command.Arguments.number;
import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.util.List;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.IndexChoice;
import org.commentindex.cli.option.OpenedIndex;
import org.commentindex.cli.print.form.FoundPassage;
import org.commentindex.search.PassageMatches;
import picocli.CommandLine.ParameterException;

/** The command {@code find-quote}. */
public final class FindQuoteCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final OutputOptions output;
  private final Value<String> file;
  private final Value<Integer> limit;
  private final Value<List<String>> words;

  public FindQuoteCommand() {
    super(
        "find-quote",
        "Find the comments that a passage is from: in full, in part or altered.",
        "",
        "Examples:",
        "  comments find-quote 'Price signals are what no office has'",
        "  comments find-quote --file thread.txt comments.jsonl",
        "  xclip -o | comments find-quote --file - --json");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    output = new OutputOptions(arguments());
    file =
        add(
            text("FILE", "--file")
                .description("Read the passage from FILE; - for standard input."));
    limit =
        add(
            number("N", "-n")
                .defaultValue("10")
                .description("Show up to N comments (default: ${DEFAULT-VALUE})."));
    words =
        add(
            any("TEXT [PATH...]")
                .arity("0..*")
                .hideParamSyntax(true)
                .description(
                    "TEXT: the passage; omit it with --file.",
                    "PATH: files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    List<String> given = words.get();
    String from = file.orNull();
    if (from == null && given.isEmpty()) {
      throw new ParameterException(output.commandLine(), "no passage given");
    }
    String passage =
        from == null ? given.getFirst() : PassageInput.read(from, output.environment());
    if (passage.isBlank()) {
      throw new ParameterException(output.commandLine(), "the passage is blank");
    }
    List<String> paths = from == null ? given.subList(1, given.size()) : given;
    try (OpenedIndex opened = choice.open(location, paths, output)) {
      long start = System.nanoTime();
      PassageMatches matches = opened.index().findQuote(passage, limit.get());
      output.page();
      output
          .printers()
          .passages()
          .print(new FoundPassage(passage, matches, System.nanoTime() - start));
      return ExitCodes.of(!matches.matches().isEmpty(), opened.incomplete());
    }
  }
}

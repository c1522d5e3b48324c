package org.commentindex.cli.indexing;

import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.SplitOption;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Redaction;

/** The options for splitting texts into comments and for tagging comments with topics. */
final class TextOptions {
  private final SplitOption split;
  private final Value<String> topics;
  private final Value<String> redact;

  TextOptions(Arguments arguments) {
    split = new SplitOption(arguments, "How to split pasted text into comments");
    topics =
        arguments.add(
            text("FILE", "--topics")
                .description(
                    "Topic rules, one NAME = QUERY per line (default: the rules of the index)."));
    redact =
        arguments.add(
            text("WHAT", "--redact")
                .description(
                    "Remove from texts: addresses (of mail, telephones, IP). Later runs on the index"
                        + " do so too."));
  }

  /**
   * Returns the options with the split rule and the topic rules.
   *
   * @throws IOException if the topics file cannot be read
   */
  IndexOptions in(IndexOptions options, OutputOptions output) throws IOException {
    String what = redact.orNull();
    Redaction redaction =
        what == null ? Redaction.NONE : OptionValues.named("--redact", Redaction.class, what);
    IndexOptions splitting = options.withSplit(split.rule()).withRedaction(redaction);
    String file = topics.orNull();
    return file == null ? splitting : splitting.withTopicsFile(output.environment().resolve(file));
  }
}

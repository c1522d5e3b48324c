package org.commentindex.cli.indexing;

import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.SplitOption;
import org.commentindex.indexing.IndexOptions;

/** The options for splitting texts into comments and for tagging comments with topics. */
final class TextOptions {
  private final SplitOption split;
  private final Value<String> topics;

  TextOptions(Arguments arguments) {
    split = new SplitOption(arguments, "How to split pasted text into comments");
    topics =
        arguments.add(
            text("FILE", "--topics")
                .description(
                    "Topic rules, one NAME = QUERY per line (default: the rules of the index)."));
  }

  /**
   * Returns the options with the split rule and the topic rules.
   *
   * @throws IOException if the topics file cannot be read
   */
  IndexOptions in(IndexOptions options, OutputOptions output) throws IOException {
    IndexOptions splitting = options.withSplit(split.rule());
    String file = topics.orNull();
    return file == null ? splitting : splitting.withTopicsFile(output.environment().resolve(file));
  }
}

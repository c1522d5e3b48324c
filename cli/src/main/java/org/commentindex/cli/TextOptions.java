package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.split.SplitRule;

/** The options for splitting texts into comments and for tagging comments with topics. */
final class TextOptions {
  private final Value<String> split;
  private final Value<String> topics;

  TextOptions(Arguments arguments) {
    split =
        arguments.add(
            text("RULE", "--split")
                .completionCandidates(new OptionValues.SplitWords())
                .initialValue("auto")
                .description(
                    "How to split pasted text into comments: auto, blank, line or regex:EXPRESSION"
                        + " (default: ${DEFAULT-VALUE})."));
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
    IndexOptions splitting = options.withSplit(SplitRule.named(split.get()));
    String file = topics.orNull();
    return file == null ? splitting : splitting.withTopicsFile(output.environment().resolve(file));
  }
}

package org.commentindex.cli.option;

import static org.commentindex.cli.command.Arguments.text;

import java.util.List;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.Value;
import org.commentindex.split.SplitRule;

/** Option {@code --split}: the rule that divides pasted text into comments. */
public final class SplitOption {
  private final Value<String> rule;

  /**
   * Adds the option.
   *
   * @param what the start of its description
   */
  public SplitOption(Arguments arguments, String what) {
    rule =
        arguments.add(
            text("RULE", "--split")
                .completionCandidates(List.of("auto", "blank", "line", "regex:"))
                .initialValue("auto")
                .description(
                    what + ": auto, blank, line or regex:EXPRESSION (default: ${DEFAULT-VALUE})."));
  }

  /**
   * Returns the rule.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public SplitRule rule() {
    return SplitRule.named(rule.get());
  }

  /** Returns the name of the rule as typed. */
  String name() {
    return rule.get();
  }
}

package org.commentindex.internal.split.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;

/** {@code user 3 hours ago | next [–]}, and the same with votes, parent and root. */
final class HackerNews implements LayoutFamily {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?=(?<rest>.*))(?:\\d+ points? by )?(?<author>[\\w-]{2,20}) (?:on )?"
                  + "(?:\\d+ \\p{L}+ ago|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4})(?: \\[(?:flagged|dead|dupe)\\])*(?: \\| [\\p{L} ]+)*"
                  + "(?:(?: \\|)? (?:undown|unvote|favorite|flag))* \\[(?:[–−-]|\\d+ more)\\]"));

  @Override
  public Layout learn(Lines head) {
    return new PatternLayout("hacker-news", 0.97, line -> line.endsWith("]"), FORMS, null);
  }
}

package org.commentindex.cli.print.text;

import java.util.List;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.search.Span;

/** A text with its matches in bold. */
public final class MatchText {
  private MatchText() {}

  /** Appends a text with its matches in bold. */
  public static StyledText add(StyledText styled, String text, List<Span> matches) {
    int end = 0;
    for (Span match : matches) {
      styled.add(text.substring(end, match.start()));
      styled.addBold(text.substring(match.start(), match.end()));
      end = match.end();
    }
    return styled.add(text.substring(end));
  }
}

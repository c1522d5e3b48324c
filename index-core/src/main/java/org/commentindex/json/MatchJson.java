package org.commentindex.json;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.search.Span;

/** The positions of matches in a field of a comment. */
final class MatchJson {
  private MatchJson() {}

  /**
   * Adds {@code matches}: the spans of the text that match, in order.
   *
   * @param text the text of the comment
   */
  static FieldMap add(FieldMap fields, String text, List<Span> matches) {
    List<FieldMap> positions = new ArrayList<>();
    int counted = 0;
    int codePoints = 0;
    for (Span match : matches) {
      int start = codePoints + text.codePointCount(counted, match.start());
      int end = start + text.codePointCount(match.start(), match.end());
      positions.add(
          new FieldMap()
              .put("field", "text")
              .put("start", match.start())
              .put("end", match.end())
              .put("code_points", List.of(start, end)));
      counted = match.end();
      codePoints = end;
    }
    return fields.list("matches", positions, position -> position);
  }
}

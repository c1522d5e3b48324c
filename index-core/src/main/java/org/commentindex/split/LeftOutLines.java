package org.commentindex.split;

import java.util.Objects;
import org.commentindex.model.LineRange;

/**
 * Consecutive lines of a pasted text that are in no piece, or the part of a line before a piece.
 *
 * @param lines the lines
 * @param lineClass what the lines are; {@link LineClass#TEXT} only if the splitter has a bug
 * @param characters number of characters without white space that are in no piece
 */
public record LeftOutLines(LineRange lines, LineClass lineClass, long characters) {
  public LeftOutLines {
    Objects.requireNonNull(lines, "lines == null");
    Objects.requireNonNull(lineClass, "lineClass == null");
    if (characters < 0) {
      throw new IllegalArgumentException("characters < 0: " + characters);
    }
  }
}

package org.commentindex.split;

import java.time.Instant;
import java.util.Objects;
import org.commentindex.model.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * One would-be comment of a pasted text, and why it begins where it does.
 *
 * @param number which piece, counted from 1
 * @param lines the lines of its own text, without the page furniture around it
 * @param author who wrote it, or null if the paste does not say
 * @param date when it was posted, or null if the paste does not say or says it relative to a day
 *     unknown
 * @param votes its votes, or null
 * @param depth how deep a reply it is, 0 for a comment on the post, or null if the paste does not
 *     say
 * @param rule the name of the rule that let it begin there, such as {@code repeated-block}
 * @param confidence how sure the rule is, 0 to 1
 * @param text its own text, lines joined by newlines
 */
public record Piece(
    int number,
    LineRange lines,
    @Nullable String author,
    @Nullable Instant date,
    @Nullable Long votes,
    @Nullable Integer depth,
    String rule,
    double confidence,
    String text) {

  public Piece {
    Objects.requireNonNull(lines, "lines == null");
    Objects.requireNonNull(rule, "rule == null");
    Objects.requireNonNull(text, "text == null");
  }
}

package org.commentindex.split;

import java.time.Instant;
import java.util.Objects;
import org.commentindex.model.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a pasted text: one potential comment. Immutable.
 *
 * @param number the number of the piece, from 1
 * @param lines the lines of its text, without boilerplate
 * @param author the author, or null if the paste has none or it is not certain enough
 * @param possibleAuthor the name that may be the author's, with a confidence below {@value
 *     #MIN_AUTHOR_CONFIDENCE}; null if there is an author or no name
 * @param authorConfidence the confidence of {@code author} or {@code possibleAuthor}, 0 to 1; 0
 *     without either
 * @param title the title that the page shows above the text, such as that of a review, or null
 * @param date the time of posting, or null if the paste has none, or only one relative to an
 *     unknown day
 * @param votes the number of votes, which may be negative, or null
 * @param depth the depth in the thread, 0 for a comment on the post, or null if unknown
 * @param rule the name of the rule that set its start, such as {@code repeated-block}
 * @param confidence the confidence of the rule, 0 to 1
 * @param text the text, lines joined by newlines
 */
public record Piece(
    int number,
    LineRange lines,
    @Nullable String author,
    @Nullable String possibleAuthor,
    double authorConfidence,
    @Nullable String title,
    @Nullable Instant date,
    @Nullable Long votes,
    @Nullable Integer depth,
    String rule,
    double confidence,
    String text) {

  /**
   * Lowest confidence of an author. A comment without an author is better than one with the wrong
   * author, so a doubtful one is left out.
   */
  public static final double MIN_AUTHOR_CONFIDENCE = 0.8;

  public Piece {
    Objects.requireNonNull(lines, "lines == null");
    Objects.requireNonNull(rule, "rule == null");
    Objects.requireNonNull(text, "text == null");
  }

  /**
   * {@return a builder for a piece without author, title, date, votes and depth, with confidence 1}
   *
   * @param number the piece's number, from 1
   * @param lines the lines of its text
   * @param rule the name of the rule that placed its start
   * @param text its text
   */
  public static Builder builder(int number, LineRange lines, String rule, String text) {
    return new Builder(number, lines, rule, text);
  }

  /**
   * {@return a copy with another text}
   *
   * @param other the text
   */
  public Piece withText(String other) {
    return builder(number, lines, rule, other)
        .author(author == null ? possibleAuthor : author, authorConfidence)
        .title(title)
        .date(date)
        .votes(votes)
        .depth(depth)
        .confidence(confidence)
        .build();
  }

  /** Builds a {@link Piece}. Not thread-safe. */
  public static final class Builder {
    private final int number;
    private final LineRange lines;
    private @Nullable String author;
    private double authorConfidence;
    private @Nullable String title;
    private @Nullable Instant date;
    private @Nullable Long votes;
    private @Nullable Integer depth;
    private final String rule;
    private double confidence = 1;
    private final String text;

    private Builder(int number, LineRange lines, String rule, String text) {
      this.number = number;
      this.lines = lines;
      this.rule = rule;
      this.text = text;
    }

    /**
     * Sets an author that is certain.
     *
     * @param value the name of the author
     * @return this builder
     */
    public Builder author(@Nullable String value) {
      return author(value, 1);
    }

    /**
     * Sets the author; one with too low a confidence becomes a possible author.
     *
     * @param value the name of the author
     * @param probability the probability
     * @return this builder
     */
    public Builder author(@Nullable String value, double probability) {
      author = value;
      authorConfidence = value == null ? 0 : probability;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link Piece#title}
     */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link Piece#date}
     */
    public Builder date(@Nullable Instant value) {
      date = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link Piece#votes}
     */
    public Builder votes(@Nullable Long value) {
      votes = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link Piece#depth}
     */
    public Builder depth(@Nullable Integer value) {
      depth = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link Piece#confidence}
     */
    public Builder confidence(double value) {
      confidence = value;
      return this;
    }

    /** {@return the piece} */
    public Piece build() {
      boolean sure = authorConfidence >= MIN_AUTHOR_CONFIDENCE;
      return new Piece(
          number,
          lines,
          sure ? author : null,
          sure ? null : author,
          authorConfidence,
          title,
          date,
          votes,
          depth,
          rule,
          confidence,
          text);
    }
  }
}

package org.commentindex.internal.split.layout.learned;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.RatingLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.OwnerResponse;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of app stores, whose author is below the date: a title, stars, a date, a name, and then
 * the text; the stars may be below the name. The answer of the developer is inside a review.
 */
public final class ReviewLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Fewest reviews on a page. */
  private static final int MIN_REVIEWS = 2;

  /** Share of the dates of a page that must be in such a heading. Chosen by hand. */
  private static final double MIN_SHARE = 0.6;

  /** Longest title, in characters. Chosen by hand; PagePasteTest guards it. */
  private static final int MAX_TITLE_LENGTH = 120;

  /** Longest name, in characters; longer lines are text. Chosen by hand. */
  private static final int MAX_NAME_LENGTH = 30;

  /** Number of lines at the start of a page that may have the heading of its reviews. */
  private static final int MAX_HEADER_LINES = 12;

  /** The same as for the other layouts with a name and a date; few pieces were measured. */
  private static final double CONFIDENCE = 0.9;

  /** The heading of all reviews of a page. */
  private static final Pattern HEADER =
      LinePattern.compile(
          "(?iu).{words}(?:ratings|reviews|rezensionen|bewertungen|avis|reseñas|opiniones"
              + "|valoraciones|recensioni|avaliações|beoordelingen|отзывы|レビュー|리뷰|评论).{words}");

  @Override
  public @Nullable Layout learn(Lines head) {
    ReviewLayout layout = new ReviewLayout();
    int reviews = 0;
    int dates = 0;
    int stars = 0;
    boolean header = false;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      String text = head.get(line);
      header |= line <= MAX_HEADER_LINES && HEADER.matcher(text).matches();
      Heading heading = layout.headingAt(head, line);
      if (heading != null) {
        boolean review = heading.byline().title() != null;
        reviews += review ? 1 : 0;
        dates += review ? 1 : 0;
        for (int k = line; k <= heading.last(); k++) {
          stars += RatingLine.isStars(head.get(k)) ? 1 : 0;
        }
        line = heading.last();
      } else if (!text.isEmpty() && TimestampLine.parse(text) != null) {
        dates++;
      }
    }
    boolean shop = header || stars >= MIN_SHARE * reviews;
    return shop && reviews >= MIN_REVIEWS && reviews >= MIN_SHARE * dates ? layout : null;
  }

  private record ReviewLayout() implements Layout {
    @Override
    public String rule() {
      return "review";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      String title = lines.get(line);
      if (OwnerResponse.matches(title)) {
        int below = lines.skipBlank(line + 1);
        Timestamp date = TimestampLine.parse(lines.get(below));
        Byline byline = Timestamp.byline(OwnerResponse.name(title), date);
        return Heading.above(date == null ? line : below, byline);
      }
      if (!mayBeTitle(title)) {
        return null;
      }
      boolean stars = RatingLine.isStars(lines.get(line + 1));
      int date = stars ? line + 2 : line + 1;
      Timestamp timestamp = lines.isBlank(date) ? null : TimestampLine.parse(lines.get(date));
      String name = lines.get(date + 1);
      if (timestamp == null
          || name.length() > MAX_NAME_LENGTH
          || !NameLine.isLikely(name)
          || TimestampLine.parse(lines.get(date + 2)) != null) {
        return null;
      }
      int last = RatingLine.isStars(lines.get(date + 2)) ? date + 2 : date + 1;
      int text = lines.skipBlank(last + 1);
      return text > lines.count()
          ? null
          : Heading.above(last, Timestamp.byline(NameLine.clean(name), timestamp).withTitle(title));
    }

    private static boolean mayBeTitle(String text) {
      return text.length() <= MAX_TITLE_LENGTH
          && !RatingLine.isStars(text)
          && !RatingLine.matches(text)
          && !ActionRow.matches(text)
          && !WidgetLine.matches(text)
          && VoteCount.bare(text) == null
          && TimestampLine.parse(text) == null;
    }
  }
}

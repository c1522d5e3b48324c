package org.commentindex.internal.split.layout.fixed;

import java.util.List;
import java.util.Map;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Heading;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.layout.LayoutLearner;
import org.commentindex.internal.split.line.NameLine;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.AvatarLine;
import org.commentindex.internal.split.line.control.Badge;
import org.commentindex.internal.split.line.control.OwnerResponse;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.timestamp.Timestamp;
import org.commentindex.internal.split.timestamp.TimestampFinder;
import org.commentindex.internal.split.timestamp.TimestampLine;
import org.jspecify.annotations.Nullable;

/** Pages of sites whose headings have several lines of known forms: the declared templates. */
public final class SiteTemplateLearner implements LayoutLearner {
  // Thresholds of this layout. Those without another origin are chosen by hand; the pages of
  // PagePasteTest cover them.

  /** Fewest comments of a page: the lines of one may be a coincidence. */
  private static final int MIN_HEADINGS = 2;

  /** Most lines of a comment that are searched for its tail. Bounds the work; chosen by hand. */
  private static final int MAX_TEXT_LINES = 2_000;

  /** Few pages were measured; the forms are as distinctive as those of the other sites. */
  private static final double CONFIDENCE = 0.9;

  private static final List<SiteTemplate> TEMPLATES = SiteTemplate.load();

  @Override
  public @Nullable Layout learn(Lines head) {
    Layout best = null;
    int most = MIN_HEADINGS - 1;
    for (SiteTemplate template : TEMPLATES) {
      int headings = count(template, head);
      if (headings > most) {
        most = headings;
        best = new TemplateLayout(template);
      }
    }
    return best;
  }

  private static int count(SiteTemplate template, Lines head) {
    int needed = 0;
    for (int line = head.skipBlank(1); line <= head.count(); line = head.skipBlank(line + 1)) {
      String text = head.get(line);
      needed +=
          text.length() <= TimestampFinder.MAX_LINE_LENGTH
                  && template.needs().matcher(text).matches()
              ? 1
              : 0;
    }
    int found = 0;
    for (int line = head.skipBlank(1);
        needed >= MIN_HEADINGS && line <= head.count();
        line = head.skipBlank(line + 1)) {
      SiteTemplate.Match match = template.head(head, line);
      if (match != null) {
        found++;
        line = match.last();
      }
    }
    return found;
  }

  private record TemplateLayout(SiteTemplate template) implements Layout {
    @Override
    public String rule() {
      return "name-date";
    }

    @Override
    public double confidence() {
      return CONFIDENCE;
    }

    @Override
    public boolean mayHaveEvents() {
      return false;
    }

    @Override
    public boolean isActionRow(String line) {
      return ActionRow.matches(line)
          || (template.row() != null
              && line.length() <= TimestampFinder.MAX_LINE_LENGTH
              && template.row().matcher(line).matches());
    }

    @Override
    public @Nullable Heading headingAt(Lines lines, int line) {
      SiteTemplate.Match head = template.head(lines, line);
      if (head != null
          && (isActionRow(head.values().getOrDefault("author", ""))
              || (template.gap() && !isPlaced(lines, line, head.last())))) {
        return null;
      }
      if (head != null) {
        Byline byline = byline(head.values());
        return Heading.above(head.last(), with(byline, tailOf(lines, head.last() + 1)));
      }
      SiteTemplate.Match tail = template.tail(lines, line);
      return tail == null
          ? response(lines, line)
          : new Heading(tail.last(), Heading.TEXT_BELOW, Byline.NONE, false);
    }

    /** Returns the heading of an answer of the owner of what is reviewed, or null. */
    private static @Nullable Heading response(Lines lines, int line) {
      String text = lines.get(line);
      if (!OwnerResponse.matches(text)) {
        return null;
      }
      int below = lines.skipBlank(line + 1);
      Timestamp date = TimestampLine.parse(lines.get(below));
      return Heading.above(
          date == null ? line : below, Timestamp.byline(OwnerResponse.name(text), date));
    }

    /**
     * Returns true if the lines above a comment begin at a line: it is an initial, or follows a
     * gap, and they cannot begin at a later line. Without this, the last line of a text is taken
     * for a name.
     */
    private boolean isPlaced(Lines lines, int line, int last) {
      if (isInitial(lines, line)) {
        return true;
      }
      for (int below = lines.skipBlank(line + 1);
          below < last;
          below = lines.skipBlank(below + 1)) {
        if (isInitial(lines, below) || (lines.isBlank(below - 1) && begins(lines, below, last))) {
          return false;
        }
      }
      return lines.isBlank(line - 1) || isActionRow(lines.get(line - 1));
    }

    /** Returns true if the same lines may begin at a later one, which is no role. */
    private boolean begins(Lines lines, int line, int last) {
      SiteTemplate.Match match = template.head(lines, line);
      return match != null && match.last() == last && !Badge.matches(lines.get(line));
    }

    private static boolean isInitial(Lines lines, int line) {
      String text = lines.get(line);
      return text.length() == 1
          && AvatarLine.isInitials(text, lines.get(lines.skipBlank(line + 1)));
    }

    /** Returns what the lines below a comment say about it. */
    private Byline tailOf(Lines lines, int first) {
      int end = template.tail() == null ? 0 : Math.min(lines.count(), first + MAX_TEXT_LINES);
      for (int line = lines.skipBlank(first); line <= end; line = lines.skipBlank(line + 1)) {
        SiteTemplate.Match tail = template.tail(lines, line);
        if (tail != null) {
          return byline(tail.values());
        }
        if (template.head(lines, line) != null) {
          return Byline.NONE;
        }
      }
      return Byline.NONE;
    }

    private static Byline with(Byline head, Byline tail) {
      return new Byline(
          head.author() == null ? tail.author() : head.author(),
          head.title() == null ? tail.title() : head.title(),
          head.date() == null ? tail.date() : head.date(),
          head.date() == null ? tail.swappedDate() : head.swappedDate(),
          head.votes() == null ? tail.votes() : head.votes(),
          null);
    }

    private static Byline byline(Map<String, String> values) {
      String author = values.get("author");
      String date = values.get("date");
      Timestamp timestamp = date == null ? null : TimestampFinder.find(date);
      String votes = values.get("votes");
      return Timestamp.byline(author == null ? null : NameLine.clean(author), timestamp)
          .withTitle(values.get("title"))
          .orVotes(votes == null ? null : VoteCount.bare(votes));
    }
  }
}

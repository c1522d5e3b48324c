package org.commentindex.internal.split.page;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.base.ClassifiedLines;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.base.Segment;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.model.LineRange;
import org.commentindex.split.LineClass;
import org.jspecify.annotations.Nullable;

/**
 * Makes segments of the classified lines of a page: each run of text in a section is one. The first
 * run of a section has the byline of its heading.
 */
final class SectionPieces {
  /** Text above the first heading: 2 % of these pieces are comments (docs/splitting.md). */
  private static final double CONFIDENCE_BEFORE_FIRST_HEADING = 0.1;

  /** Text below an action row: 2 % of these pieces are comments (docs/splitting.md). */
  private static final double CONFIDENCE_AFTER_ACTION_ROW = 0.2;

  /** Confidence of the layouts that have a heading for each comment. */
  private static final double SURE = 0.7;

  /** Confidence of an author that may be the title of the page. Chosen by hand, not measured. */
  private static final double CONFIDENCE_OF_TITLE = 0.3;

  private final LineClassifier.Page page;
  private final ClassifiedLines classified;
  private final Lines lines;
  private final Layout layout;
  private final Boilerplate boilerplate;
  private final List<Segment> segments = new ArrayList<>();

  SectionPieces(LineClassifier.Page page, Boilerplate boilerplate) {
    this.page = page;
    this.classified = page.lines();
    this.lines = classified.lines();
    this.layout = boilerplate.layout();
    this.boilerplate = boilerplate;
  }

  /** Returns the segments in the order of their lines. */
  List<Segment> of(List<Section> sections) {
    int end = sections.isEmpty() ? lines.count() : sections.getFirst().heading() - 1;
    addAboveFirstHeading(end);
    for (int i = 0; i < sections.size(); i++) {
      boolean isLast = i + 1 == sections.size();
      end = isLast ? lines.count() : sections.get(i + 1).heading() - 1;
      addSection(sections.get(i), end);
    }
    return segments;
  }

  private void addAboveFirstHeading(int end) {
    List<LineRange> texts = classified.texts(1, end);
    for (int i = 0; i < texts.size(); i++) {
      LineRange text = texts.get(i);
      Byline byline = Byline.NONE.orVotes(votes(texts, i, end));
      segments.add(
          opens(text)
              ? segment(text, byline, "before-first-heading", CONFIDENCE_BEFORE_FIRST_HEADING)
              : segment(text, byline, "after-action-row", CONFIDENCE_AFTER_ACTION_ROW));
    }
  }

  private void addSection(Section section, int end) {
    List<LineRange> texts = classified.texts(section.heading(), end);
    for (int i = 0; i < texts.size(); i++) {
      LineRange text = texts.get(i);
      Long votes = votes(texts, i, end);
      if (section.isComment() && opens(text)) {
        segments.add(comment(section, text, votes));
      } else {
        Byline byline = Byline.NONE.orVotes(votes);
        segments.add(segment(text, byline, "after-action-row", CONFIDENCE_AFTER_ACTION_ROW));
      }
    }
  }

  private boolean opens(LineRange text) {
    int opening = page.openings().nextSetBit(text.first());
    return opening >= 0 && opening <= text.last();
  }

  private static Segment segment(LineRange text, Byline byline, String rule, double confidence) {
    return new Segment(text.first(), text.last(), 0, byline, rule, confidence, 0);
  }

  private Segment comment(Section section, LineRange text, @Nullable Long votes) {
    return new Segment(
        text.first(),
        text.last(),
        text.first() == section.first() ? section.column() : 0,
        section.byline().orVotes(votes).orVotes(onlyCount(section, text.first())),
        layout.rule(),
        layout.confidence(),
        mayBeTitle(section, text) ? CONFIDENCE_OF_TITLE : layout.authorConfidence());
  }

  /**
   * Returns true if the name of a section may be the title of the page: on a page without dates it
   * is on the first line, above more than one line.
   */
  private boolean mayBeTitle(Section section, LineRange text) {
    return layout.confidence() < SURE
        && section.heading() == lines.skipBlank(1)
        && text.last() > text.first();
  }

  /** Returns the votes shown between a text and the next one or the footer, or null. */
  private @Nullable Long votes(List<LineRange> texts, int i, int end) {
    int last = i + 1 < texts.size() ? texts.get(i + 1).first() - 1 : end;
    int first = texts.get(i).last() + 1;
    for (int line = first; line <= last; line++) {
      LineClass lineClass = classified.classOf(line);
      if (lineClass == LineClass.HEADER || lineClass == LineClass.FOOTER) {
        last = line - 1;
      }
    }
    return VoteReader.read(lines, first, last, boilerplate);
  }

  /** Returns the number on the only line between a heading and the text, or null. */
  private @Nullable Long onlyCount(Section section, int first) {
    int line = lines.skipBlank(section.first());
    boolean only = section.column() == 0 && line < first && lines.skipBlank(line + 1) == first;
    return only ? VoteCount.bare(lines.get(line)) : null;
  }
}

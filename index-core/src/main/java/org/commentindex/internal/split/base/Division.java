package org.commentindex.internal.split.base;

import java.util.List;

/**
 * The result of dividing a text.
 *
 * @param segments the comments, in order of their lines
 * @param classified the lines with their classes; those of the segments are text
 * @param resumeLine the first line of the last comment, heading included; 1 if there is only one.
 *     If the text continues, division resumes here, because that comment may be longer
 */
public record Division(List<Segment> segments, ClassifiedLines classified, int resumeLine) {
  /** Copies the segments. */
  public Division {
    segments = List.copyOf(segments);
  }

  /** Returns a division of all lines whose last segment has no heading above its first line. */
  public static Division of(Lines lines, List<Segment> segments) {
    int resumeLine = segments.isEmpty() ? 1 : segments.getLast().first();
    return new Division(segments, ClassifiedLines.allText(lines), resumeLine);
  }
}

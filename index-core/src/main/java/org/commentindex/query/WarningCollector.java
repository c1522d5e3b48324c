package org.commentindex.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The notes on one query. Bounded: a long odd text is not answered with a longer list. */
final class WarningCollector {
  /** As many are kept; one more says how many there were besides. */
  static final int MOST = 20;

  private static final int LONGEST_CITATION = 40;

  private final List<Note> kept = new ArrayList<>();
  private int more;
  private int morePosition;

  void add(int position, String message) {
    if (kept.size() < MOST) {
      kept.add(new Note(message, position));
    } else {
      morePosition = more == 0 ? position : Math.min(morePosition, position);
      more++;
    }
  }

  /** How many were added. */
  int count() {
    return kept.size() + more;
  }

  /** In order of position; what is left out is counted in the last. */
  List<Note> list() {
    List<Note> list = new ArrayList<>(kept);
    list.sort(Comparator.comparingInt(Note::position));
    if (more > 0) {
      list.add(new Note("and " + more + " more such places", morePosition));
    }
    return list;
  }

  /** A part of the query, in quotes, cut where it is long. */
  static String cite(String part) {
    if (part.length() <= LONGEST_CITATION) {
      return '"' + part + '"';
    }
    int end = LONGEST_CITATION;
    if (Character.isHighSurrogate(part.charAt(end - 1))) {
      end--;
    }
    return '"' + part.substring(0, end) + "…\"";
  }
}

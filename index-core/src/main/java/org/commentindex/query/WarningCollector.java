package org.commentindex.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the warnings and errors of a query, up to a limit; further warnings are counted. */
final class WarningCollector {
  /** The maximum number of warnings; chosen by hand to fill at most a screen. */
  static final int LIMIT = 20;

  /** The length at which a quoted part of the query is cut, in characters; chosen by hand. */
  private static final int MAX_QUOTE_LENGTH = 40;

  private final List<QueryWarning> kept = new ArrayList<>();
  private final List<QueryError> errors = new ArrayList<>();
  private int more;
  private int morePosition;

  void add(int position, String message) {
    if (kept.size() < LIMIT) {
      kept.add(new QueryWarning(message, position));
    } else {
      morePosition = more == 0 ? position : Math.min(morePosition, position);
      more++;
    }
  }

  /** Adds an error, which makes the query invalid. Errors beyond the limit are dropped. */
  void error(int position, String message) {
    if (errors.size() < LIMIT) {
      errors.add(new QueryError(message, position));
    }
  }

  /** Returns the number of warnings and errors that were added. */
  int count() {
    return kept.size() + more + errors.size();
  }

  /** Returns the errors by position. */
  List<QueryError> errors() {
    return errors.stream().sorted(Comparator.comparingInt(QueryError::position)).toList();
  }

  /** Returns the warnings by position; the last one counts those beyond the limit. */
  List<QueryWarning> list() {
    List<QueryWarning> list = new ArrayList<>(kept);
    list.sort(Comparator.comparingInt(QueryWarning::position));
    if (more > 0) {
      list.add(new QueryWarning("and " + more + " more", morePosition));
    }
    return list;
  }

  /** Returns a part of the query in quotes, cut if it is long. */
  static String cite(String part) {
    if (part.length() <= MAX_QUOTE_LENGTH) {
      return '"' + part + '"';
    }
    int end = MAX_QUOTE_LENGTH;
    if (Character.isHighSurrogate(part.charAt(end - 1))) {
      end--;
    }
    return '"' + part.substring(0, end) + "…\"";
  }
}

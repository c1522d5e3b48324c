package org.commentindex.query;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commentindex.query.CommentQuery.All;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query tree from conditions, operators and parentheses. Uses an explicit stack instead
 * of recursion, so that deep nesting cannot overflow the call stack.
 */
final class QueryTreeBuilder {
  private final WarningCollector warnings;
  private final TermParser terms;
  private final TermBudget budget = new TermBudget();
  private final Deque<ClauseGroup> open = new ArrayDeque<>();
  private ClauseGroup group;

  /** The number of open parentheses beyond {@link QueryLimits#DEPTH}; they are ignored. */
  private long ignored;

  QueryTreeBuilder(WarningCollector warnings, TermParser terms) {
    this.warnings = warnings;
    this.terms = terms;
    this.group = new ClauseGroup(null, 0, warnings, budget);
  }

  /** Returns the field of the innermost open group, or null. */
  @Nullable QueryField field() {
    return group.field();
  }

  /**
   * Adds a condition.
   *
   * @param condition the condition, or null if its text has no words; null adds nothing
   * @return false if the query has reached {@link QueryLimits#TERMS}
   */
  boolean add(@Nullable CommentQuery condition, int position) {
    if (condition != null) {
      if (!budget.take(condition instanceof All all ? all.parts().size() : 1)) {
        warnings.add(
            position, "a query has at most " + QueryLimits.TERMS + " words: left out from here");
        return false;
      }
      group.operand(condition);
    }
    return true;
  }

  void open(QueryToken token) {
    if (open.size() < QueryLimits.DEPTH) {
      open.push(group);
      group = new ClauseGroup(token.field(), token.start(), warnings, budget);
      return;
    }
    if (ignored == 0) {
      warnings.add(
          token.start(),
          "parentheses nested more than " + QueryLimits.DEPTH + " deep: the inner ones left out");
    }
    ignored++;
  }

  void close(int position) {
    if (ignored > 0) {
      ignored--;
    } else if (open.isEmpty()) {
      warnings.add(position, "a ) without (: left out");
    } else {
      closeGroup();
    }
  }

  void operator(QueryToken token) {
    switch (token.kind()) {
      case NOT -> group.not(token);
      case NEAR -> group.join(token, terms.distance(token.distance(), token.start()));
      default -> group.join(token, 0);
    }
  }

  /**
   * Closes all open groups and returns the tree; null if the text has no condition.
   *
   * @param complete true if the whole text was read; an open group is then a warning
   */
  @Nullable CommentQuery finish(boolean complete) {
    while (!open.isEmpty()) {
      if (complete) {
        warnings.add(group.start(), "the ( is never closed: closed at the end");
      }
      closeGroup();
    }
    return group.close();
  }

  private void closeGroup() {
    ClauseGroup closed = group;
    CommentQuery inside = closed.close();
    group = open.pop();
    if (inside != null) {
      group.operand(inside);
    } else if (closed.isWithoutWarnings()) {
      warnings.add(closed.start(), "nothing between the parentheses: left out");
    }
  }
}

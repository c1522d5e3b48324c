package org.commentindex.query;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Everything;
import org.jspecify.annotations.Nullable;

/**
 * Puts conditions, operators and parentheses together, on a stack of its own: deep nesting takes
 * memory within bounds and no call stack.
 */
final class QueryTreeBuilder {
  private final WarningCollector notes;
  private final TermParser terms;
  private final TermBudget budget = new TermBudget();
  private final Deque<ClauseGroup> open = new ArrayDeque<>();
  private ClauseGroup group;

  /** Parentheses beyond the depth limit that are open; they group nothing. */
  private long ignored;

  QueryTreeBuilder(WarningCollector notes, TermParser terms) {
    this.notes = notes;
    this.terms = terms;
    this.group = new ClauseGroup(null, 0, notes, budget);
  }

  /** The field of the group that is open, or null. */
  @Nullable QueryField field() {
    return group.field();
  }

  /** Takes a condition; null for one of which nothing was left. False when there are enough. */
  boolean add(@Nullable CommentQuery condition, int position) {
    if (condition != null) {
      if (!budget.take(condition instanceof All all ? all.parts().size() : 1)) {
        notes.add(
            position, "only " + QueryLimits.TERMS + " words can be asked at once: left out from here");
        return false;
      }
      group.operand(condition);
    }
    return true;
  }

  void open(QueryToken token) {
    if (open.size() < QueryLimits.DEPTH) {
      open.push(group);
      group = new ClauseGroup(token.field(), token.start(), notes, budget);
      return;
    }
    if (ignored == 0) {
      notes.add(
          token.start(), "more than " + QueryLimits.DEPTH + " parentheses deep: read without these");
    }
    ignored++;
  }

  void close(int position) {
    if (ignored > 0) {
      ignored--;
    } else if (open.isEmpty()) {
      notes.add(position, "a ) without (: left out");
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

  /** The whole, with everything closed that is still open. */
  CommentQuery finish(boolean complete) {
    while (!open.isEmpty()) {
      if (complete) {
        notes.add(group.start(), "the ( is never closed: closed at the end");
      }
      closeGroup();
    }
    CommentQuery whole = group.close();
    return whole == null ? new Everything() : whole;
  }

  private void closeGroup() {
    ClauseGroup closed = group;
    CommentQuery inside = closed.close();
    group = open.pop();
    if (inside != null) {
      group.operand(inside);
    } else if (closed.isWithoutNotes()) {
      notes.add(closed.start(), "nothing between the parentheses: left out");
    }
  }
}

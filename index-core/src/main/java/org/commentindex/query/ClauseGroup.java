package org.commentindex.query;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.Not;
import org.jspecify.annotations.Nullable;

/** Collects the clauses between two parentheses, or of the whole query. */
final class ClauseGroup {
  private final @Nullable QueryField field;
  private final int start;
  private final int warningsBefore;
  private final WarningCollector warnings;
  private final TermBudget budget;
  private final List<CommentQuery> alternatives = new ArrayList<>();
  private List<CommentQuery> needed = new ArrayList<>();
  private @Nullable QueryToken join;
  private int distance;
  private @Nullable QueryToken not;
  private boolean negate;
  private @Nullable CommentQuery last;
  private boolean lastNegated;
  private boolean lastIsNear;

  ClauseGroup(@Nullable QueryField field, int start, WarningCollector warnings, TermBudget budget) {
    this.field = field;
    this.start = start;
    this.warningsBefore = warnings.count();
    this.warnings = warnings;
    this.budget = budget;
  }

  /** Returns the field that the clauses search, or null. */
  @Nullable QueryField field() {
    return field;
  }

  /** Returns the offset of the opening parenthesis. */
  int start() {
    return start;
  }

  /** Returns true if no warning was added since the group was opened. */
  boolean isWithoutWarnings() {
    return warnings.count() == warningsBefore;
  }

  void not(QueryToken token) {
    if (not != null) {
      warnings.add(token.start(), "NOT twice: they cancel each other");
    }
    not = token;
    negate = !negate;
  }

  void join(QueryToken token, int distance) {
    dropNot();
    dropJoin();
    if (last == null) {
      warnings.add(token.start(), token.text() + " has nothing before it: left out");
      return;
    }
    this.join = token;
    this.distance = distance;
  }

  void operand(CommentQuery operand) {
    QueryToken joined = join;
    join = null;
    boolean negated = negate;
    negate = false;
    not = null;
    boolean near = false;
    if (joined != null && joined.kind() == QueryToken.Kind.OR) {
      endAlternative();
    } else if (joined != null && joined.kind() == QueryToken.Kind.NEAR) {
      near = joinNear(joined, operand, negated);
    }
    if (!near) {
      CommentQuery part = negated ? negation(operand) : operand;
      if (part instanceof All all) {
        needed.addAll(all.parts());
      } else {
        needed.add(part);
      }
    }
    last = operand;
    lastNegated = negated || (near && lastNegated);
    lastIsNear = near;
  }

  /** Joins the last operand and this one with NEAR. Returns false if that is not possible. */
  private boolean joinNear(QueryToken token, CommentQuery operand, boolean negated) {
    CommentQuery pair = last == null || negated ? null : NearClauses.of(last, operand, distance);
    if (pair == null || (lastIsNear && lastNegated)) {
      warnings.error(
          token.start(),
          "NEAR joins two words or phrases of one field, or groups of them joined by OR");
      return false;
    }
    int more = NearClauses.words(pair) - NearClauses.words(operand);
    if (!budget.take(lastIsNear ? more : more - NearClauses.words(needed.getLast()))) {
      warnings.add(token.start(), "NEAR joins too many words: read as AND");
      return false;
    }
    if (lastIsNear) {
      warnings.add(token.start(), "NEAR joins two operands: read as two pairs");
    } else {
      needed.removeLast();
    }
    needed.add(lastNegated ? negation(pair) : pair);
    return true;
  }

  private static CommentQuery negation(CommentQuery query) {
    return query instanceof Not not ? not.part() : new Not(query);
  }

  private void dropJoin() {
    if (join != null) {
      warnings.add(join.start(), join.text() + " has nothing after it: left out");
      join = null;
    }
  }

  private void dropNot() {
    if (not != null) {
      warnings.add(not.start(), not.text() + " has nothing after it: left out");
      not = null;
      negate = false;
    }
  }

  private void endAlternative() {
    if (!needed.isEmpty()) {
      CommentQuery alternative = needed.size() == 1 ? needed.getFirst() : new All(needed);
      if (alternative instanceof Any any) {
        alternatives.addAll(any.parts());
      } else {
        alternatives.add(alternative);
      }
      needed = new ArrayList<>();
    }
    last = null;
    lastIsNear = false;
    lastNegated = false;
  }

  @Nullable CommentQuery close() {
    dropNot();
    dropJoin();
    endAlternative();
    return switch (alternatives.size()) {
      case 0 -> null;
      case 1 -> alternatives.getFirst();
      default -> new Any(alternatives);
    };
  }
}

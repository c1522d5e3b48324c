package org.commentindex.internal.read.service.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportItem;

/**
 * A declared condition on an object: terms that must all hold, separated by spaces. {@code a} means
 * that the field is present, {@code +a} that it has a value, {@code !a} that it has none, {@code
 * a=x|y} that the value is one of these, {@code a!=x|y} that it is not, and {@code a~regex} that
 * the regular expression is found in it. Immutable.
 */
final class ItemCondition {
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final List<Term> terms;

  private enum Kind {
    PRESENT,
    FILLED,
    EMPTY,
    VALUE
  }

  private record Term(ItemPath path, Kind kind, Predicate<String> value) {

    boolean holds(ExportItem item) {
      return switch (kind) {
        case PRESENT -> path.isPresent(item);
        case FILLED -> path.isFilled(item);
        case EMPTY -> !path.isFilled(item);
        case VALUE -> value.test(path.anyText(item));
      };
    }

    boolean holds(JsonOutline.Seen seen) {
      boolean present = seen.has(path.field());
      return switch (kind) {
        case PRESENT -> present;
        case FILLED -> present && !seen.value(path.field()).equals("null");
        case EMPTY -> !present;
        case VALUE -> present && value.test(seen.value(path.field()));
      };
    }
  }

  private ItemCondition(List<Term> terms) {
    this.terms = terms;
  }

  static ItemCondition parse(String text) {
    List<Term> terms = new ArrayList<>();
    for (String term : SPACES.split(text.strip())) {
      terms.add(term(term));
    }
    return new ItemCondition(List.copyOf(terms));
  }

  private static Term term(String text) {
    int tilde = text.indexOf('~');
    int equals = text.indexOf('=');
    if (tilde > 0 && (equals < 0 || tilde < equals)) {
      Predicate<String> found = Pattern.compile(text.substring(tilde + 1)).asPredicate();
      return new Term(ItemPath.parse(text.substring(0, tilde)), Kind.VALUE, found);
    }
    // An equals sign inside brackets belongs to the path.
    equals = text.indexOf('=', Math.max(0, text.lastIndexOf(']')));
    if (equals > 0) {
      Set<String> values = Set.of(BAR.split(text.substring(equals + 1)));
      boolean not = text.charAt(equals - 1) == '!';
      ItemPath path = ItemPath.parse(text.substring(0, not ? equals - 1 : equals));
      return new Term(path, Kind.VALUE, value -> not != values.contains(value));
    }
    Kind kind =
        text.startsWith("!") ? Kind.EMPTY : text.startsWith("+") ? Kind.FILLED : Kind.PRESENT;
    String path = kind == Kind.PRESENT ? text : text.substring(1);
    return new Term(ItemPath.parse(path), kind, value -> true);
  }

  boolean holds(ExportItem item) {
    return terms.stream().allMatch(term -> term.holds(item));
  }

  /** Returns true if it holds for the beginning of an object. Only first fields are compared. */
  boolean holds(JsonOutline.Seen seen) {
    return terms.stream().allMatch(term -> term.holds(seen));
  }

  /** Returns the fields that it needs. */
  List<String> fields() {
    return terms.stream().map(term -> term.path().field()).toList();
  }
}

package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentindex.query.Span;

/** Runs of characters. */
final class Spans {
  static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  private Spans() {}

  /** The same places in order, with those that overlap as one. */
  static List<Span> merged(List<Span> spans) {
    List<Span> inOrder = new ArrayList<>(spans);
    inOrder.sort(IN_ORDER);
    List<Span> merged = new ArrayList<>(inOrder.size());
    for (Span span : inOrder) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.start() < last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}

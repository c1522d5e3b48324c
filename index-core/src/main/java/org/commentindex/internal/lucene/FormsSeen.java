package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.analysis.WordForms;

/** The terms of one field of one document. Not thread-safe. */
final class FormsSeen {
  private final String field;
  private final Set<String> written = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private int marked;

  FormsSeen(String field) {
    this.field = field;
  }

  /** The field. */
  String field() {
    return field;
  }

  /** One more term, in any order. */
  void add(String term) {
    if (WordForms.isMarked(term)) {
      marked++;
      stems.add(WordForms.unmarked(term));
    } else {
      written.add(term);
    }
  }

  /** How many terms are forms without inflection. */
  int marked() {
    return marked;
  }

  /** The forms without inflection that have both of their terms here, in no order. */
  List<String> both() {
    List<String> both = new ArrayList<>();
    for (String stem : stems) {
      if (written.contains(stem) && WordForms.terms(stem).size() > 1) {
        both.add(stem);
      }
    }
    return both;
  }
}

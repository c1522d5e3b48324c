package org.commentindex.internal.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.WrittenForm;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.WordForm;
import org.jspecify.annotations.Nullable;

/**
 * Interval sources for written forms of words: {@code =word} with the same accents, {@code ==Word}
 * with the same accents and capitals. A word without accents and capitals has no written form in
 * the index, so it matches at positions that have its exact term and no written form of it.
 */
final class WrittenWords {
  private final String field;
  private final MultiTermIntervals multiTerms;
  private final boolean sameCase;

  /**
   * Creates sources.
   *
   * @param field the field with the exact terms
   * @param sameCase whether capitals matter, not only accents
   */
  private WrittenWords(String field, MultiTermIntervals multiTerms, boolean sameCase) {
    this.field = field;
    this.multiTerms = multiTerms;
    this.sameCase = sameCase;
  }

  /** Returns the source for an exact word in a field, or null if its exact terms match the same. */
  static @Nullable IntervalsSource of(
      CommentQuery.Word word, String field, MultiTermIntervals multiTerms) {
    boolean sameCase = word.form() == WordForm.AS_WRITTEN;
    return new WrittenWords(field, multiTerms, sameCase).source(word.text());
  }

  private @Nullable IntervalsSource source(String text) {
    List<IntervalsSource> parts = new ArrayList<>();
    boolean restricts = false;
    int next = 0;
    for (AnalyzedToken token : CommentAnalyzers.exactTokens(text, true)) {
      WrittenForm form = WrittenForm.of(text, token);
      IntervalsSource written = written(form);
      restricts |= written != null;
      IntervalsSource part = written == null ? Intervals.term(form.folded()) : written;
      int gap = token.position() - next;
      parts.add(gap > 0 ? Intervals.extend(part, gap, 0) : part);
      next = token.position() + 1;
    }
    return restricts ? Intervals.phrase(parts.toArray(IntervalsSource[]::new)) : null;
  }

  private @Nullable IntervalsSource written(WrittenForm form) {
    if (!sameCase) {
      String lower = form.written().toLowerCase(Locale.ROOT);
      WrittenForm accented = new WrittenForm(form.folded(), lower);
      return accented.isPlain() ? plain(accented) : anyCase(accented);
    }
    return form.isPlain() ? plain(form) : forms(Automata.makeString(form.term()), form.term());
  }

  /** Returns the places of an exact term that is written in no other form. */
  private @Nullable IntervalsSource plain(WrittenForm form) {
    Automaton others =
        Operations.concatenate(
            List.of(Automata.makeString(form.prefix()), Automata.makeAnyString()));
    if (!sameCase) {
      others = Operations.minus(others, anyCaseOf(form), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
    if (!multiTerms.mayHave(Fields.written(field), inUtf8(others))) {
      return null;
    }
    return Intervals.nonOverlapping(
        Intervals.term(form.folded()), forms(others, "other than " + form.folded()));
  }

  private IntervalsSource anyCase(WrittenForm form) {
    return forms(anyCaseOf(form), form.term() + " in any case");
  }

  private IntervalsSource forms(Automaton terms, String pattern) {
    String forms = Fields.written(field);
    return Intervals.fixField(forms, multiTerms.source(forms, inUtf8(terms), pattern));
  }

  private static Automaton inUtf8(Automaton characters) {
    return Operations.determinize(
        new UTF32ToUTF8().convert(characters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** Returns an automaton for the terms of a form with capitals anywhere. */
  private static Automaton anyCaseOf(WrittenForm form) {
    List<Automaton> letters = new ArrayList<>();
    letters.add(Automata.makeString(form.prefix()));
    form.written()
        .codePoints()
        .forEach(
            c ->
                letters.add(
                    Operations.union(
                        List.of(
                            Automata.makeChar(c),
                            Automata.makeChar(Character.toUpperCase(c)),
                            Automata.makeChar(Character.toTitleCase(c))))));
    return Operations.determinize(
        Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}

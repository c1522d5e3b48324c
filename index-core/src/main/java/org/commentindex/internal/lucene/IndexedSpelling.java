package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.commentindex.backend.Fields;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.TextScope;

/** Words that no comment has, as the comments spell the nearest that they have. */
final class IndexedSpelling {
  /** A word that is not in the dictionary, and a shorter one would be many other words. */
  private static final int SHORTEST = 4;

  private final DirectSpellChecker checker = new DirectSpellChecker();
  private final IndexReader reader;

  IndexedSpelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
  }

  /** The same condition with its unknown words spelt as known ones; what has none is the same. */
  CommentQuery of(CommentQuery leaf) {
    return switch (leaf) {
      case CommentQuery.Word word ->
          new CommentQuery.Word(word.scope(), nearest(word.scope(), word.text()), word.form());
      case CommentQuery.Phrase phrase ->
          new CommentQuery.Phrase(phrase.scope(), eachWord(phrase), phrase.slop());
      case CommentQuery.Near near ->
          new CommentQuery.Near(of(near.left()), of(near.right()), near.distance());
      default -> leaf;
    };
  }

  private String eachWord(CommentQuery.Phrase phrase) {
    List<String> spelt = new ArrayList<>();
    for (String word : phrase.text().strip().split("\\s+")) {
      spelt.add(word.endsWith("*") ? word : nearest(phrase.scope(), word));
    }
    return String.join(" ", spelt);
  }

  private String nearest(TextScope scope, String typed) {
    String field = field(scope);
    String word = TextQueries.normal(typed);
    try {
      if (word.isEmpty() || reader.docFreq(new Term(field, word)) > 0) {
        return typed;
      }
      SuggestWord[] near =
          checker.suggestSimilar(
              new Term(field, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return near.length == 0 ? typed : near[0].string;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(TextScope scope) {
    return switch (scope) {
      case TEXT, OWN -> Fields.TEXT;
      case TITLE -> Fields.TITLE;
      case QUOTED -> Fields.QUOTED;
      case AUTHOR -> Fields.AUTHOR;
      case THREAD -> Fields.THREAD;
    };
  }
}

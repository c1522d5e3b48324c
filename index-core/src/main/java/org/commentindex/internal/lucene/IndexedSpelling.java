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
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.query.TextQueries;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.TextScope;

/**
 * Corrects words that are in no comment to the most similar indexed term, with Lucene's spell
 * checker and its defaults: at least four characters, at most two edits.
 */
final class IndexedSpelling {
  private final DirectSpellChecker checker = new DirectSpellChecker();
  private final IndexReader reader;

  IndexedSpelling(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the clause with its unknown words corrected; the same clause if there are none. */
  CommentQuery correct(CommentQuery leaf) {
    return switch (leaf) {
      case CommentQuery.Word word ->
          new CommentQuery.Word(word.scope(), nearest(word.scope(), word.text()), word.form());
      case CommentQuery.Phrase phrase ->
          new CommentQuery.Phrase(phrase.scope(), correctEachWord(phrase), phrase.slop());
      case CommentQuery.Near near ->
          new CommentQuery.Near(correct(near.left()), correct(near.right()), near.distance());
      default -> leaf;
    };
  }

  private String correctEachWord(CommentQuery.Phrase phrase) {
    List<String> words = new ArrayList<>();
    for (String word : phrase.text().strip().split("\\s+")) {
      words.add(word.indexOf('*') >= 0 ? word : nearest(phrase.scope(), word));
    }
    return String.join(" ", words);
  }

  /** Returns the most similar term of a field, or the word itself if it is indexed. */
  private String nearest(TextScope scope, String typed) {
    String field = field(scope);
    String word = TextQueries.normal(typed);
    try {
      if (word.isEmpty() || reader.docFreq(new Term(field, word)) > 0) {
        return typed;
      }
      SuggestWord[] similar =
          checker.suggestSimilar(
              new Term(field, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return similar.length == 0 ? typed : similar[0].string;
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

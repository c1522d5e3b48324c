package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.IndexSearcher;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.query.TextClauses;
import org.commentindex.query.AnyWords;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.commentindex.query.WildcardPattern;
import org.commentindex.query.WordForm;
import org.commentindex.search.Suggestion;

/**
 * Suggests queries that are similar to a query without hits: with misspelled words corrected, with
 * field clauses searched in the whole text, with phrases searched as words, without one of its
 * clauses, or with any of its words. Only queries with hits are suggested. Not thread-safe.
 */
final class Suggestions {
  /** Maximum number of suggestions, chosen by hand. */
  private static final int MAX_SUGGESTIONS = 3;

  /**
   * Maximum number of clauses to leave out in turn. Each takes one more search; a typed query has
   * fewer, a pasted text does not gain from losing one word.
   */
  private static final int MAX_CLAUSES_TRIED = 20;

  /** Fields whose values are not words, so they are not searched for in the text. */
  private static final Set<LabelField> NOT_WORDS =
      Set.of(LabelField.ID, LabelField.PARENT, LabelField.GROUP, LabelField.LANG);

  private final IndexSearcher searcher;
  private final Supplier<QueryTranslator> translators;
  private final IndexedSpelling spelling;
  private final Map<String, Suggestion> found = new LinkedHashMap<>();

  Suggestions(IndexSearcher searcher, Supplier<QueryTranslator> translators) {
    this.searcher = searcher;
    this.translators = translators;
    this.spelling = new IndexedSpelling(searcher.getIndexReader());
  }

  /** Returns up to three suggestions, the most likely first. */
  List<Suggestion> similarTo(CommentQuery query) throws IOException {
    try {
      CommentQuery corrected = eachLeaf(query, leaf -> finds(leaf) ? leaf : spelling.correct(leaf));
      suggest(query, corrected, "as spelt here");
      suggest(query, eachLeaf(query, this::widened), "in any field");
      suggest(query, eachLeaf(query, Suggestions::loosened), "as words");
      without(query);
      suggest(query, AnyWords.of(query), Suggestion.ANY_WORD);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found.values().stream().limit(MAX_SUGGESTIONS).toList();
  }

  private boolean finds(CommentQuery query) {
    return count(query) > 0;
  }

  private long count(CommentQuery query) {
    try {
      return searcher.count(translators.get().translate(query));
    } catch (InvalidQueryException tooLarge) {
      return 0; // A pattern that is too large without its phrase: no suggestion.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void suggest(CommentQuery asked, CommentQuery similar, String why) {
    if (similar.equals(asked) || found.containsKey(similar.toString())) {
      return;
    }
    long total = count(similar);
    if (total > 0) {
      found.put(similar.toString(), new Suggestion(similar.toString(), why, total));
    }
  }

  /**
   * Suggests the query without one of its clauses, for each clause that does not match words of the
   * text.
   */
  private void without(CommentQuery query) {
    if (!(query instanceof CommentQuery.All all) || all.parts().size() < 2) {
      return;
    }
    int tried = Math.min(MAX_CLAUSES_TRIED, all.parts().size());
    for (CommentQuery part : all.parts().subList(0, tried)) {
      if (!TextClauses.isText(part)) {
        List<CommentQuery> others = new ArrayList<>(all.parts());
        others.remove(part);
        CommentQuery rest = others.size() == 1 ? others.getFirst() : new CommentQuery.All(others);
        suggest(query, rest, "without " + part);
      }
    }
  }

  /** Returns a clause that matches nothing in its field as a clause on the whole text. */
  private CommentQuery widened(CommentQuery leaf) {
    if (finds(leaf)) {
      return leaf;
    }
    return switch (leaf) {
      case CommentQuery.Label label -> label(label);
      default -> TextClauses.inWholeText(leaf);
    };
  }

  private static CommentQuery label(CommentQuery.Label label) {
    String words = label.value().replace("*", "").strip();
    return words.isEmpty() || NOT_WORDS.contains(label.field())
        ? label
        : new CommentQuery.Phrase(TextScope.TEXT, words, 0);
  }

  /** Returns a phrase as its words and an exact word as any form of it. */
  private static CommentQuery loosened(CommentQuery leaf) {
    return switch (leaf) {
      case CommentQuery.Phrase phrase -> words(phrase);
      case CommentQuery.Word word ->
          new CommentQuery.Word(word.scope(), word.text(), WordForm.STEMMED);
      case CommentQuery.Near near ->
          new CommentQuery.All(List.of(loosened(near.left()), loosened(near.right())));
      default -> leaf;
    };
  }

  private static CommentQuery words(CommentQuery.Phrase phrase) {
    List<CommentQuery> words = new ArrayList<>();
    for (String word : phrase.text().strip().split("\\s+")) {
      String pattern = WildcardPattern.of(word);
      String prefix = pattern == null ? null : WildcardPattern.prefixOf(pattern);
      if (prefix != null) {
        words.add(new CommentQuery.Prefix(phrase.scope(), prefix));
      } else if (pattern != null) {
        words.add(new CommentQuery.Wildcard(phrase.scope(), pattern));
      } else if (!word.equals("*")) {
        words.add(new CommentQuery.Word(phrase.scope(), word, WordForm.STEMMED));
      }
    }
    if (words.isEmpty()) {
      return phrase;
    }
    return words.size() == 1 ? words.getFirst() : new CommentQuery.All(words);
  }

  /** Returns the query with each clause replaced, except those under a NOT. */
  static CommentQuery eachLeaf(CommentQuery query, UnaryOperator<CommentQuery> replace) {
    return switch (query) {
      case CommentQuery.All all -> new CommentQuery.All(replaced(all.parts(), replace));
      case CommentQuery.Any any -> new CommentQuery.Any(replaced(any.parts(), replace));
      case CommentQuery.Not not -> not;
      default -> replace.apply(query);
    };
  }

  private static List<CommentQuery> replaced(
      List<CommentQuery> parts, UnaryOperator<CommentQuery> replace) {
    return parts.stream().map(part -> eachLeaf(part, replace)).toList();
  }
}

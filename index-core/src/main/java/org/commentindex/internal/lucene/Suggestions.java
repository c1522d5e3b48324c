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
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.query.Suggestion;
import org.commentindex.query.TextScope;
import org.commentindex.query.WordForm;

/**
 * Queries near to one that finds nothing: with its misspelt words as the index spells them, without
 * one of its conditions, or asked of more. Each of them is asked before it is suggested.
 */
final class Suggestions {
  private static final int MOST = 3;

  /** Of a longer query only so many conditions are tried. */
  private static final int PARTS_TRIED = 20;

  /** Values that are no words. */
  private static final Set<LabelField> SAYS_NOTHING =
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

  /** At most a few, the most likely first. */
  List<Suggestion> near(CommentQuery query) throws IOException {
    try {
      CommentQuery respelt = eachLeaf(query, leaf -> finds(leaf) ? leaf : spelling.of(leaf));
      suggest(query, respelt, "as spelt here");
      suggest(query, eachLeaf(query, this::widened), "in any field");
      suggest(query, eachLeaf(query, Suggestions::loosened), "as words");
      without(query);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found.values().stream().limit(MOST).toList();
  }

  private boolean finds(CommentQuery query) {
    return count(query) > 0;
  }

  private long count(CommentQuery query) {
    try {
      return searcher.count(translators.get().translate(query));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void suggest(CommentQuery asked, CommentQuery near, String why) {
    if (near.equals(asked) || found.containsKey(near.toString())) {
      return;
    }
    long total = count(near);
    if (total > 0) {
      found.put(near.toString(), new Suggestion(near.toString(), why, total));
    }
  }

  /** Without each of its conditions in turn. */
  private void without(CommentQuery query) {
    if (!(query instanceof CommentQuery.All all) || all.parts().size() < 2) {
      return;
    }
    for (CommentQuery part : all.parts().subList(0, Math.min(PARTS_TRIED, all.parts().size()))) {
      if (!TextParts.isText(part)) {
        List<CommentQuery> others = new ArrayList<>(all.parts());
        others.remove(part);
        CommentQuery rest = others.size() == 1 ? others.getFirst() : new CommentQuery.All(others);
        suggest(query, rest, "without " + part);
      }
    }
  }

  /** A value that no comment has in its field, looked for in the texts. */
  private CommentQuery widened(CommentQuery leaf) {
    if (finds(leaf)) {
      return leaf;
    }
    return switch (leaf) {
      case CommentQuery.Label label -> label(label);
      default -> TextParts.inWholeText(leaf);
    };
  }

  private static CommentQuery label(CommentQuery.Label label) {
    String words = label.value().replace("*", "").strip();
    return words.isEmpty() || SAYS_NOTHING.contains(label.field())
        ? label
        : new CommentQuery.Phrase(TextScope.TEXT, words, 0);
  }

  /** A phrase as its words, a form as a word. */
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
      boolean beginning = word.length() > 1 && word.endsWith("*");
      words.add(
          beginning
              ? new CommentQuery.Prefix(phrase.scope(), word.substring(0, word.length() - 1))
              : new CommentQuery.Word(phrase.scope(), word, WordForm.STEMMED));
    }
    return words.size() == 1 ? words.getFirst() : new CommentQuery.All(words);
  }

  /** The query with each of its conditions changed; what must not be stays as it is. */
  static CommentQuery eachLeaf(CommentQuery query, UnaryOperator<CommentQuery> change) {
    return switch (query) {
      case CommentQuery.All all -> new CommentQuery.All(changed(all.parts(), change));
      case CommentQuery.Any any -> new CommentQuery.Any(changed(any.parts(), change));
      case CommentQuery.Not not -> not;
      default -> change.apply(query);
    };
  }

  private static List<CommentQuery> changed(
      List<CommentQuery> parts, UnaryOperator<CommentQuery> change) {
    return parts.stream().map(part -> eachLeaf(part, change)).toList();
  }
}

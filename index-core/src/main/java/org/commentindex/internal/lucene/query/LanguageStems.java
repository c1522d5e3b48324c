package org.commentindex.internal.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.scan.TokenKind;
import org.commentindex.internal.analysis.stem.StemmedLanguage;
import org.commentindex.internal.analysis.stem.WordStemmer;
import org.commentindex.internal.lucene.document.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Stems of query words in the languages of an index other than English. The language of a query is
 * unknown, so a word has a stem in each. Not thread-safe.
 */
final class LanguageStems {
  /**
   * Maximum number of values of {@link Fields#LANG} to look at: more than there are languages. An
   * index with more has values that are not languages.
   */
  private static final int MAX_VALUES = 1_000;

  private final Set<StemmedLanguage> languages;
  private @Nullable List<WordStemmer> stemmers;

  private LanguageStems(Set<StemmedLanguage> languages) {
    this.languages = languages;
  }

  /**
   * Returns the stems in the languages of an index.
   *
   * @param reader the index; null if it is not known yet, in which case all languages are assumed
   */
  static LanguageStems of(@Nullable IndexReader reader) {
    if (reader == null) {
      return new LanguageStems(EnumSet.allOf(StemmedLanguage.class));
    }
    Set<StemmedLanguage> languages = EnumSet.noneOf(StemmedLanguage.class);
    try {
      Terms values = MultiTerms.getTerms(reader, Fields.LANG);
      if (values != null) {
        TermsEnum each = values.iterator();
        int seen = 0;
        for (BytesRef v = each.next(); v != null && seen < MAX_VALUES; v = each.next()) {
          StemmedLanguage language = StemmedLanguage.of(v.utf8ToString());
          if (language != null) {
            languages.add(language);
          }
          seen++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LanguageStems(languages);
  }

  /**
   * Returns a query that also matches the stems of a word in the languages of the index. All stems
   * of a word are scored as one term, as frequent as the most frequent of them. With a frequency of
   * its own, each stem of a language with few comments would be rare, and these comments would
   * precede all others. The stems of a compound do not add to the score.
   *
   * @param anyForm the query for the English stem, in the field with stems; terms unless the word
   *     is a compound
   * @param field the field with the exact terms
   */
  Query orStems(Query anyForm, String field, String text) {
    Set<String> terms = terms(text);
    if (terms.isEmpty()) {
      return anyForm;
    }
    String stems = Fields.stemmed(field);
    SynonymQuery.Builder either = new SynonymQuery.Builder(stems);
    terms.forEach(term -> either.addTerm(new Term(stems, term)));
    return switch (anyForm) {
      case TermQuery english -> either.addTerm(english.getTerm()).build();
      case SynonymQuery english -> {
        english.getTerms().forEach(either::addTerm);
        yield either.build();
      }
      default -> new DisjunctionMaxQuery(List.of(anyForm, new BoostQuery(either.build(), 0)), 0);
    };
  }

  /** Returns the stemmed terms of a word, or of the catenated form of a compound. */
  Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    if (languages.isEmpty()) {
      return terms;
    }
    List<AnalyzedToken> words = new ArrayList<>(CommentAnalyzers.exactTokens(text, true));
    if (words.size() > 1) {
      words.clear();
    }
    words.addAll(CommentAnalyzers.catenated(CommentAnalyzers.exact(), text));
    for (WordStemmer stemmer : stemmers()) {
      for (AnalyzedToken word : words) {
        terms.addAll(stemmer.stems(written(text, word)));
      }
    }
    return terms;
  }

  /** Returns a word with its accents; a catenated compound has none of them. */
  private static String written(String text, AnalyzedToken word) {
    return word.kind() == TokenKind.VARIANT
        ? word.text()
        : text.substring(word.start(), word.end());
  }

  private List<WordStemmer> stemmers() {
    List<WordStemmer> known = stemmers;
    if (known == null) {
      known = languages.stream().map(WordStemmer::new).toList();
      stemmers = known;
    }
    return known;
  }
}

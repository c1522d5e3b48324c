package org.commentindex.internal.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
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
 * unknown, so a word has a stem in each. Stems that no comment has are left out: most indexes have
 * a few comments in each of many languages, and a query for ten stems takes much longer than one
 * for the English stem. A search translates each of its words several times, so the stems of recent
 * words are remembered. Thread-safe.
 */
public final class LanguageStems {
  /** Number of words whose stems are remembered: those of some hundred queries. */
  private static final int RECENT_WORDS = 1_000;

  /**
   * Maximum number of values of {@link Fields#LANG} to look at: more than there are languages. An
   * index with more has values that are not languages.
   */
  private static final int MAX_VALUES = 1_000;

  private final List<LanguageIndex> languages;
  private final Map<Term, Set<String>> recent =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Term, Set<String>> eldest) {
          return size() > RECENT_WORDS;
        }
      };

  private LanguageStems(List<LanguageIndex> languages) {
    this.languages = languages;
  }

  /**
   * A language and the segments with comments in it.
   *
   * @param segments null if the index is not known yet
   */
  private record LanguageIndex(WordStemmer stemmer, @Nullable List<LeafReader> segments) {
    boolean has(Term term) throws IOException {
      if (segments == null) {
        return true;
      }
      for (LeafReader segment : segments) {
        if (segment.docFreq(term) > 0) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Returns the stems in the languages of an index.
   *
   * @param reader the index; null if it is not known yet, in which case all languages are assumed
   */
  public static LanguageStems of(@Nullable IndexReader reader) {
    if (reader == null) {
      return new LanguageStems(
          EnumSet.allOf(StemmedLanguage.class).stream()
              .map(language -> new LanguageIndex(new WordStemmer(language), null))
              .toList());
    }
    Map<StemmedLanguage, List<LeafReader>> segments = new EnumMap<>(StemmedLanguage.class);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (StemmedLanguage language : languages(leaf.reader())) {
          segments.computeIfAbsent(language, l -> new ArrayList<>()).add(leaf.reader());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<LanguageIndex> languages = new ArrayList<>();
    segments.forEach(
        (language, in) -> languages.add(new LanguageIndex(new WordStemmer(language), in)));
    return new LanguageStems(languages);
  }

  private static Set<StemmedLanguage> languages(LeafReader segment) throws IOException {
    Set<StemmedLanguage> languages = EnumSet.noneOf(StemmedLanguage.class);
    Terms values = segment.terms(Fields.LANG);
    if (values == null) {
      return languages;
    }
    TermsEnum each = values.iterator();
    int seen = 0;
    for (BytesRef v = each.next(); v != null && seen < MAX_VALUES; v = each.next()) {
      StemmedLanguage language = StemmedLanguage.of(v.utf8ToString());
      if (language != null) {
        languages.add(language);
      }
      seen++;
    }
    return languages;
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
    String stems = Fields.stemmed(field);
    Set<String> terms = terms(stems, text);
    if (terms.isEmpty()) {
      return anyForm;
    }
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

  /**
   * Returns the stemmed terms of a word, or of the catenated form of a compound.
   *
   * @param field the field with stems
   * @return those that the index has
   */
  synchronized Set<String> terms(String field, String text) {
    return languages.isEmpty()
        ? Set.of()
        : recent.computeIfAbsent(new Term(field, text), word -> find(field, text));
  }

  private Set<String> find(String field, String text) {
    List<AnalyzedToken> words = new ArrayList<>(CommentAnalyzers.exactTokens(text, true));
    if (words.size() > 1) {
      words.clear();
    }
    words.addAll(CommentAnalyzers.catenated(CommentAnalyzers.exact(), text));
    Set<String> terms = new LinkedHashSet<>();
    try {
      for (LanguageIndex language : languages) {
        for (AnalyzedToken word : words) {
          for (String stem : language.stemmer().stems(written(text, word))) {
            if (language.has(new Term(field, stem))) {
              terms.add(stem);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  /** Returns a word with its accents; a catenated compound has none of them. */
  private static String written(String text, AnalyzedToken word) {
    return word.kind() == TokenKind.VARIANT
        ? word.text()
        : text.substring(word.start(), word.end());
  }
}

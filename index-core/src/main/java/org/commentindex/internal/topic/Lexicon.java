package org.commentindex.internal.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;

/**
 * Classifies words by word lists and suffixes: words that cannot be topics, and probable nouns,
 * verbs and adjectives. Thread-safe.
 *
 * <p>English only. The lists were chosen by hand.
 */
final class Lexicon {
  /** Maximum words in the cache; then it is cleared. Bounds the memory; chosen by hand. */
  private static final int MAX_ENTRIES = 200_000;

  /** Minimum length of a word with a noun suffix; shorter words have it by chance ("unity"). */
  private static final int MIN_NOUN_LENGTH = 6;

  /** Minimum length of a word with an adjective suffix, as above ("goal"). */
  private static final int MIN_ADJECTIVE_LENGTH = 5;

  /** Minimum length of an adverb, as above ("only" is a stop word). */
  private static final int MIN_ADVERB_LENGTH = 5;

  /** Suffixes of words that are almost always nouns. */
  private static final String[] NOUN_SUFFIXES = {
    "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ency", "ancy", "ship", "ology",
    "graphy"
  };

  /** Suffixes of words that are almost always adjectives or participles. */
  private static final String[] ADJECTIVE_SUFFIXES = {
    "ical", "ional", "ic", "ive", "ous", "ful", "less", "able", "ible", "al", "ual", "ular", "ish",
    "ed"
  };

  private static final Set<String> NOT_ADVERBS =
      Set.of(
          "family assembly anomaly supply reply italy july monopoly ally jelly belly bully rally fly"
              .split(" "));

  private static final Set<String> ARTICLES =
      Set.of("a an the this that these those my your his her its our their no".split(" "));

  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          ("a an the this that these those my your his her its our their some any no each every of in on"
                  + " for with by from about at into as via between against without and or")
              .split(" "));

  private static final Set<String> BEFORE_VERBS =
      Set.of(
          ("to i you we they he she it who that which will would can could should may might must not"
                  + " don't doesn't didn't can't won't couldn't shouldn't wouldn't please let let's just"
                  + " also always never i'll we'll you'll they'll i'd we'd i've we've")
              .split(" "));

  private static final Set<String> BEFORE_ADJECTIVES =
      Set.of("very so too more most quite really pretty is are was were be been being".split(" "));

  private final Set<String> stops;
  private final Set<String> weak;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * The entry of a word.
   *
   * @param stem the stem
   * @param stop true if the word, or another form of it, cannot be part of a topic
   */
  record Entry(String stem, boolean stop) {}

  Lexicon() {
    stops = read("stopwords.txt");
    weak = read("weak-words.txt");
  }

  /** Returns the entry of a normalized word. */
  Entry entry(String word) {
    Entry entry = entries.get(word);
    if (entry == null) {
      String stem = stem(word);
      boolean stop = stops.contains(word) || stops.contains(stem) || isAdverb(word);
      entry = new Entry(stem, stop);
      if (entries.size() >= MAX_ENTRIES) {
        entries.clear();
      }
      entries.put(word, entry);
    }
    return entry;
  }

  private static boolean isAdverb(String word) {
    return word.length() >= MIN_ADVERB_LENGTH && word.endsWith("ly") && !NOT_ADVERBS.contains(word);
  }

  static boolean looksLikeNoun(String word) {
    return word.length() >= MIN_NOUN_LENGTH
        && endsWithAny(
            word.endsWith("s") ? word.substring(0, word.length() - 1) : word, NOUN_SUFFIXES);
  }

  static boolean looksLikeAdjective(String word) {
    return word.length() >= MIN_ADJECTIVE_LENGTH && endsWithAny(word, ADJECTIVE_SUFFIXES);
  }

  private static boolean endsWithAny(String word, String[] suffixes) {
    for (String suffix : suffixes) {
      if (word.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a word can only be part of a topic, not a topic by itself. */
  boolean isWeak(String stem) {
    return weak.contains(stem);
  }

  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }

  static boolean precedesNouns(String word) {
    return BEFORE_NOUNS.contains(word);
  }

  static boolean precedesVerbs(String word) {
    return BEFORE_VERBS.contains(word);
  }

  static boolean precedesAdjectives(String word) {
    return BEFORE_ADJECTIVES.contains(word);
  }

  private static String stem(String word) {
    List<AnalyzedToken> tokens = CommentAnalyzers.stemmedTokens(word, true);
    return tokens.isEmpty() ? word : tokens.getFirst().text();
  }

  private Set<String> read(String name) {
    Set<String> words = new HashSet<>();
    try (InputStream file = Lexicon.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (String word : line.strip().split(" +")) {
            words.add(word);
            words.add(stem(word));
          }
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}

package org.commentindex.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.WrittenForm;
import org.commentindex.internal.analysis.scan.TokenKind;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Wildcard;
import org.commentindex.query.CommentQuery.Word;
import org.commentindex.query.WildcardPattern;
import org.commentindex.query.WordForm;
import org.jspecify.annotations.Nullable;

/** Finds the words of a query in a row by trying every position. Not thread-safe. */
final class NaiveWords {
  /** A span of positions in a row; {@code end} is exclusive. */
  record Place(int start, int end) {
    boolean holds(Place other) {
      return start <= other.start && other.end <= end && !equals(other);
    }

    int width() {
      return end - start;
    }
  }

  /** The analyzed form of a typed word; {@code width} is the number of positions it covers. */
  private record Asked(
      List<AnalyzedToken> exact,
      List<AnalyzedToken> stemmed,
      List<AnalyzedToken> catenated,
      List<AnalyzedToken> catenatedStems,
      List<AnalyzedToken> otherStems,
      int width) {}

  /** Codes of all languages. */
  private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<String, List<String>> items = new HashMap<>();
  private final Map<String, String> normal = new HashMap<>();

  /** Returns the text that a comment must contain as it is, or null for a condition on words. */
  @Nullable String signs(CommentQuery leaf) {
    boolean isSigns =
        isWordless(leaf)
            || (leaf instanceof Word word && isSigns(word.text()))
            || (leaf instanceof Phrase phrase && isSigns(phrase.text()));
    String text =
        switch (leaf) {
          case Word word -> word.text();
          case Phrase phrase -> phrase.text();
          case Prefix prefix -> prefix.text();
          case Fuzzy fuzzy -> fuzzy.text();
          default -> null;
        };
    return isSigns && text != null ? text.strip() : null;
  }

  /** Returns true for a text of ASCII punctuation and dashes. */
  private static boolean isSigns(String text) {
    return text.chars().allMatch(c -> c < 128 ? !Character.isLetterOrDigit(c) : c == '—');
  }

  /** Returns true if a condition on words has no terms. */
  boolean isWordless(CommentQuery leaf) {
    return switch (leaf) {
      case Word word -> asked(word.text()).exact().isEmpty();
      case Phrase phrase -> items(phrase.text()).stream().allMatch("*"::equals);
      case Prefix prefix -> normal(prefix.text()).isEmpty();
      case Fuzzy fuzzy -> normal(fuzzy.text()).isEmpty();
      case Near near -> isWordless(near.left()) && isWordless(near.right());
      default -> false;
    };
  }

  /**
   * Finds the spans of a condition in a row.
   *
   * @param inflections true if words that are not exact match stemmed terms too
   */
  List<Place> places(NaiveRow row, CommentQuery leaf, boolean inflections) {
    return switch (leaf) {
      case Word word ->
          word.isExact() && asked(word.text()).exact().size() == 1
              ? written(row, word)
              : word(row, word.text(), inflections && !word.isExact());
      case Phrase phrase -> phrase(row, phrase);
      case Prefix prefix -> beginning(row, prefix.text());
      case Wildcard wildcard -> NaivePattern.of(wildcard.pattern()).places(row);
      case Fuzzy fuzzy -> {
        String text = normal(fuzzy.text());
        yield where(row, term -> Spelling.isNear(text, term, fuzzy.edits()));
      }
      case Regex regex -> {
        Pattern pattern =
            patterns.computeIfAbsent(
                regex.expression(),
                e ->
                    Pattern.compile(
                        e, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
        yield where(row, term -> pattern.matcher(term).matches());
      }
      case Near near -> near(row, near, inflections);
      default -> throw new IllegalArgumentException("no words: " + leaf);
    };
  }

  /** Finds a word with the same accents, and the same capitals if requested. */
  private List<Place> written(NaiveRow row, Word word) {
    AnalyzedToken token = asked(word.text()).exact().getFirst();
    WrittenForm typed = WrittenForm.of(word.text(), token);
    boolean sameCase = word.form() == WordForm.AS_WRITTEN;
    return word(row, word.text(), false).stream()
        .filter(
            place ->
                row.written().get(place.start()).stream()
                    .filter(form -> form.folded().equals(typed.folded()))
                    .anyMatch(
                        form ->
                            sameCase
                                ? form.equals(typed)
                                : form.written().equalsIgnoreCase(typed.written())))
        .toList();
  }

  private List<Place> word(NaiveRow row, String text, boolean inflections) {
    Asked word = asked(text);
    List<Place> places = new ArrayList<>(typed(row.exact(), word.exact(), word.width()));
    word.catenated().forEach(t -> places.addAll(where(row, t.text()::equals)));
    if (inflections) {
      places.addAll(typed(row.stemmed(), word.stemmed(), word.width()));
      if (word.stemmed().size() == 1) {
        // A text of another language has only exact terms.
        places.addAll(typed(row.stemmed(), word.exact(), 1));
      }
      word.catenatedStems().forEach(t -> places.addAll(typed(row.stemmed(), List.of(t), 1)));
      word.otherStems().forEach(t -> places.addAll(typed(row.stemmed(), List.of(t), 1)));
    }
    return places;
  }

  /** Finds exact terms, each with or without umlauts. */
  private List<Place> spelt(NaiveRow row, String text) {
    List<AnalyzedToken> tokens = asked(text).exact();
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < row.size() && !tokens.isEmpty(); at++) {
      int start = at;
      boolean all =
          tokens.stream()
              .allMatch(
                  t -> {
                    int place = start + t.position();
                    Set<String> terms = place < row.size() ? row.exact().get(place) : Set.of();
                    return terms.contains(t.text())
                        || terms.contains(CommentAnalyzers.transcribed(text, t));
                  });
      if (all) {
        places.add(new Place(at, at + asked(text).width()));
      }
    }
    return places;
  }

  private static List<Place> typed(List<Set<String>> row, List<AnalyzedToken> tokens, int width) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < row.size() && !tokens.isEmpty(); at++) {
      boolean all = true;
      for (AnalyzedToken token : tokens) {
        int place = at + token.position();
        all = all && place < row.size() && row.get(place).contains(token.text());
      }
      if (all) {
        places.add(new Place(at, at + width));
      }
    }
    return places;
  }

  private static List<Place> where(NaiveRow row, Predicate<String> matches) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < row.size(); at++) {
      for (String term : row.exact().get(at)) {
        if (matches.test(term)) {
          places.add(new Place(at, at + 1));
          break;
        }
      }
    }
    return places;
  }

  /** Finds a prefix: the last term is a prefix, the terms before it are exact and adjacent. */
  private List<Place> beginning(NaiveRow row, String text) {
    List<AnalyzedToken> tokens = asked(text).exact();
    if (tokens.size() < 2) {
      return beginsWith(row, normal(text));
    }
    AnalyzedToken last = tokens.getLast();
    List<Place> lasts = beginsWith(row, normal(text.substring(last.start())));
    List<Place> places = new ArrayList<>(beginsWith(row, normal(text)));
    for (Place before : typed(row.exact(), tokens.subList(0, tokens.size() - 1), last.position())) {
      if (lasts.contains(new Place(before.end(), before.end() + 1))) {
        places.add(new Place(before.start(), before.end() + 1));
      }
    }
    asked(text).catenated().forEach(t -> places.addAll(beginsWith(row, t.text())));
    return places;
  }

  private static List<Place> beginsWith(NaiveRow row, String beginning) {
    return where(row, term -> term.startsWith(beginning));
  }

  private List<Place> phrase(NaiveRow row, Phrase phrase) {
    List<String> items = items(phrase.text());
    List<Place> places = new ArrayList<>();
    if (phrase.slop() == 0 && items.stream().noneMatch(NaiveWords::isWild)) {
      return spelt(row, phrase.text());
    }
    List<List<Place>> each = new ArrayList<>();
    int before = 0;
    for (String item : items) {
      if (item.equals("*")) {
        // Any one word: the word before it, or the first word after it, is as much wider.
        before += each.isEmpty() && phrase.slop() == 0 ? 1 : 0;
        if (!each.isEmpty() && phrase.slop() == 0) {
          each.add(widened(each.removeLast(), 0, 1));
        }
        continue;
      }
      String pattern = WildcardPattern.of(item);
      List<Place> found =
          isBeginning(item)
              ? beginning(row, item.substring(0, item.length() - 1))
              : pattern != null ? NaivePattern.of(pattern).places(row) : spelt(row, item);
      each.add(each.isEmpty() ? widened(found, before, 0) : found);
    }
    if (each.isEmpty()) {
      return places;
    }
    choose(each, phrase.slop(), new ArrayList<>(), places);
    return places.stream().filter(p -> places.stream().noneMatch(p::holds)).toList();
  }

  /** Finds every choice of one span for each word, without overlap, within the slop. */
  private static void choose(
      List<List<Place>> each, int slop, List<Place> chosen, List<Place> into) {
    if (chosen.size() == each.size()) {
      int start = chosen.stream().mapToInt(Place::start).min().orElse(0);
      int end = chosen.stream().mapToInt(Place::end).max().orElse(0);
      if (end - start - chosen.stream().mapToInt(Place::width).sum() <= slop) {
        into.add(new Place(start, end));
      }
      return;
    }
    for (Place place : each.get(chosen.size())) {
      boolean fits =
          slop == 0
              ? chosen.isEmpty() || chosen.getLast().end() == place.start()
              : chosen.stream().noneMatch(c -> c.start() < place.end() && place.start() < c.end());
      if (fits) {
        chosen.add(place);
        choose(each, slop, chosen, into);
        chosen.removeLast();
      }
    }
  }

  /** Finds both operands in any order without overlap; an operand without terms is ignored. */
  private List<Place> near(NaiveRow row, Near near, boolean inflections) {
    if (isWordless(near.left())) {
      return places(row, near.right(), inflections);
    }
    if (isWordless(near.right())) {
      return places(row, near.left(), inflections);
    }
    List<Place> places = new ArrayList<>();
    for (Place left : places(row, near.left(), inflections)) {
      for (Place right : places(row, near.right(), inflections)) {
        Place first = left.start() < right.start() ? left : right;
        Place second = first.equals(left) ? right : left;
        int between = second.start() - first.end();
        if (between >= 0 && between <= near.distance()) {
          places.add(new Place(first.start(), second.end()));
        }
      }
    }
    return places;
  }

  private List<String> items(String phrase) {
    return items.computeIfAbsent(
        phrase,
        key ->
            List.of(key.strip().split("\\s+")).stream()
                .filter(item -> isWild(item) || !asked(item).exact().isEmpty())
                .toList());
  }

  private static List<Place> widened(List<Place> places, int before, int after) {
    return places.stream()
        .map(p -> new Place(Math.max(0, p.start() - before), p.end() + after))
        .toList();
  }

  private static boolean isWild(String item) {
    return item.equals("*") || WildcardPattern.of(item) != null;
  }

  private static boolean isBeginning(String item) {
    return isWild(item)
        && item.indexOf('*') == item.length() - 1
        && item.length() > 1
        && item.indexOf('?') < 0;
  }

  private Asked asked(String text) {
    return asked.computeIfAbsent(text, NaiveWords::read);
  }

  private static Asked read(String text) {
    return new Asked(
        CommentAnalyzers.exactTokens(text, true),
        CommentAnalyzers.stemmedTokens(text, true),
        CommentAnalyzers.catenated(CommentAnalyzers.exact(), text),
        CommentAnalyzers.catenated(CommentAnalyzers.stemmed(), text),
        otherStems(text),
        CommentAnalyzers.exactTokens(text + " end", true).getLast().position());
  }

  /** Returns the stems of a whole word in any language that a random comment may seem to have. */
  private static List<AnalyzedToken> otherStems(String text) {
    return LANGUAGES.stream()
        .map(CommentAnalyzers::stemmed)
        .flatMap(analyzer -> CommentAnalyzers.tokens(analyzer, text).stream())
        .filter(t -> t.kind() == TokenKind.STEM && t.start() == 0 && t.end() == text.length())
        .toList();
  }

  private String normal(String text) {
    return normal.computeIfAbsent(
        text, typed -> CommentAnalyzers.exact().normalize("text", typed).utf8ToString());
  }
}

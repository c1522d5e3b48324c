package org.commentindex.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.CommentQuery.Added;
import org.commentindex.query.CommentQuery.All;
import org.commentindex.query.CommentQuery.Any;
import org.commentindex.query.CommentQuery.CitesUrl;
import org.commentindex.query.CommentQuery.Everything;
import org.commentindex.query.CommentQuery.Fuzzy;
import org.commentindex.query.CommentQuery.Label;
import org.commentindex.query.CommentQuery.Near;
import org.commentindex.query.CommentQuery.Not;
import org.commentindex.query.CommentQuery.Phrase;
import org.commentindex.query.CommentQuery.Posted;
import org.commentindex.query.CommentQuery.Prefix;
import org.commentindex.query.CommentQuery.Regex;
import org.commentindex.query.CommentQuery.Votes;
import org.commentindex.query.CommentQuery.Wildcard;
import org.commentindex.query.CommentQuery.With;
import org.commentindex.query.CommentQuery.Word;
import org.commentindex.query.CustomQuery;
import org.commentindex.query.TextScope;
import org.jspecify.annotations.Nullable;

/**
 * Finds matching comments with a scan: the semantics of the query language without an index. Not
 * thread-safe.
 */
public final class NaiveMatcher {
  /** The maximum number of cached results; a query is matched in several ways in a row. */
  private static final int CACHE_SIZE = 200;

  private static final Map<String, String> SHORT = Map.of("youtu.be", "youtube.com");

  private final NaiveWords words = new NaiveWords();
  private final Map<String, Map<TextScope, List<NaiveRow>>> rows = new HashMap<>();
  private final Map<String, Map<CommentQuery, Boolean>> answers = new HashMap<>();

  /** Returns the matching comments; a query without terms matches none. */
  public List<Comment> matching(List<Comment> comments, CommentQuery query) {
    CommentQuery asked = withoutWordless(query);
    return asked == null
        ? List.of()
        : comments.stream().filter(comment -> matches(comment, asked)).toList();
  }

  /**
   * Returns the query of the OR fallback: parts of an {@code All} that search for words become
   * alternatives, all other parts stay required.
   */
  public CommentQuery anyOf(CommentQuery query) {
    if (!(query instanceof All all)) {
      return query;
    }
    List<CommentQuery> parts = withoutWordless(all.parts());
    List<CommentQuery> alternatives = parts.stream().filter(this::isAboutWords).toList();
    parts.removeAll(alternatives);
    if (!alternatives.isEmpty()) {
      parts.add(new Any(alternatives));
    }
    return parts.isEmpty() ? query : new All(parts);
  }

  /** Returns true if the OR fallback applies to a query. */
  public boolean canBeRelaxed(CommentQuery query) {
    return query instanceof All all
        && all.parts().stream().filter(this::isAboutWords).count() > 1
        && !hasPhrase(query);
  }

  private static boolean hasPhrase(CommentQuery query) {
    return switch (query) {
      case All all -> all.parts().stream().anyMatch(NaiveMatcher::hasPhrase);
      case Any any -> any.parts().stream().anyMatch(NaiveMatcher::hasPhrase);
      default -> query instanceof Phrase || query instanceof Near;
    };
  }

  private boolean isAboutWords(CommentQuery query) {
    TextScope scope = scopeOf(query);
    return switch (query) {
      case All all -> all.parts().stream().allMatch(this::isAboutWords);
      case Any any -> any.parts().stream().allMatch(this::isAboutWords);
      default -> scope != null && scope != TextScope.AUTHOR && scope != TextScope.THREAD;
    };
  }

  private static @Nullable TextScope scopeOf(CommentQuery query) {
    return switch (query) {
      case Word word -> word.scope();
      case Phrase phrase -> phrase.scope();
      case Prefix prefix -> prefix.scope();
      case Wildcard wildcard -> wildcard.scope();
      case Fuzzy fuzzy -> fuzzy.scope();
      case Regex regex -> regex.scope();
      case Near near -> scopeOf(near.left());
      default -> null;
    };
  }

  /** Removes conditions without terms. */
  private @Nullable CommentQuery withoutWordless(CommentQuery query) {
    return switch (query) {
      case All all -> {
        List<CommentQuery> parts = withoutWordless(all.parts());
        yield parts.isEmpty() ? null : new All(parts);
      }
      case Any any -> {
        List<CommentQuery> parts = withoutWordless(any.parts());
        yield parts.isEmpty() ? null : new Any(parts);
      }
      case Not not -> {
        CommentQuery part = withoutWordless(not.part());
        yield part == null ? null : new Not(part);
      }
      case Near near -> words.isWordless(near) ? null : near;
      default -> query;
    };
  }

  private List<CommentQuery> withoutWordless(List<CommentQuery> parts) {
    List<CommentQuery> kept = new ArrayList<>();
    for (CommentQuery part : parts) {
      CommentQuery left = withoutWordless(part);
      if (left != null) {
        kept.add(left);
      }
    }
    return kept;
  }

  /** Returns true if a comment matches a query that has terms. */
  private boolean matches(Comment comment, CommentQuery query) {
    return switch (query) {
      case Everything e -> true;
      case All all -> all.parts().stream().allMatch(part -> matches(comment, part));
      case Any any -> any.parts().stream().anyMatch(part -> matches(comment, part));
      case Not not -> !matches(comment, not.part());
      case Label label -> hasLabel(comment, label);
      case CitesUrl cites -> cites(comment, cites.url());
      case Posted posted -> isPosted(comment.date(), posted);
      case Added added -> isAdded(comment.added(), added);
      case Votes votes -> hasVotes(comment.votes(), votes);
      case CustomQuery custom -> throw new AssertionError("no custom fields: " + custom);
      case With with -> has(comment, with);
      default -> hasWords(comment, query);
    };
  }

  private boolean hasWords(Comment comment, CommentQuery leaf) {
    TextScope scope = scopeOf(leaf);
    if (scope == null) {
      throw new IllegalArgumentException("no words: " + leaf);
    }
    Map<CommentQuery, Boolean> known = answers.computeIfAbsent(comment.id(), id -> new HashMap<>());
    if (known.size() > CACHE_SIZE) {
      known.clear();
    }
    return known.computeIfAbsent(leaf, asked -> hasWords(comment, asked, scope));
  }

  private boolean hasWords(Comment comment, CommentQuery leaf, TextScope scope) {
    String signs = words.signs(leaf);
    if (signs != null) {
      return texts(comment, scope).stream().anyMatch(text -> text.contains(signs));
    }
    boolean inflections = scope != TextScope.AUTHOR && scope != TextScope.THREAD;
    return rows
        .computeIfAbsent(comment.id(), id -> rowsOf(comment))
        .getOrDefault(scope, List.of())
        .stream()
        .anyMatch(row -> !words.places(row, leaf, inflections).isEmpty());
  }

  private static List<String> texts(Comment comment, TextScope scope) {
    OwnAndQuotedText quotation = OwnAndQuotedText.of(comment.text());
    return Stream.of(
            switch (scope) {
              case TEXT -> new String[] {comment.text(), comment.title()};
              case TITLE -> new String[] {comment.title()};
              case OWN -> new String[] {quotation.own()};
              case QUOTED -> new String[] {quotation.quoted()};
              case AUTHOR -> new String[] {comment.author()};
              case THREAD -> new String[] {comment.thread()};
            })
        .filter(Objects::nonNull)
        .toList();
  }

  private static Map<TextScope, List<NaiveRow>> rowsOf(Comment comment) {
    OwnAndQuotedText quotation = OwnAndQuotedText.of(comment.text());
    String lang = comment.lang();
    NaiveRow title = NaiveRow.of(comment.title(), lang);
    return Map.of(
        TextScope.TEXT, List.of(title, NaiveRow.of(comment.text(), lang)),
        TextScope.TITLE, List.of(title),
        TextScope.OWN, List.of(NaiveRow.of(quotation.own(), lang)),
        TextScope.QUOTED, List.of(NaiveRow.of(quotation.quoted(), lang)),
        TextScope.AUTHOR, List.of(NaiveRow.of(comment.author())),
        TextScope.THREAD, List.of(NaiveRow.of(comment.thread())));
  }

  private static boolean hasLabel(Comment comment, Label label) {
    String value = label.value();
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (label.field()) {
      case TOPIC -> comment.topics().stream().anyMatch(topic -> is(topic, lower));
      case SITE ->
          comment.cites().stream()
              .flatMap(cited -> CitedUrls.hostsOf(cited.url()).stream())
              .anyMatch(host -> is(host, lower) || is(host, SHORT.getOrDefault(lower, lower)));
      case SOURCE ->
          comment.occurrences().stream()
              .map(occurrence -> occurrence.record().source())
              .anyMatch(s -> is(s, value) || is(s.substring(s.lastIndexOf('/') + 1), value));
      case LANG -> {
        String lang = comment.lang();
        String tag = lang == null ? null : lang.toLowerCase(Locale.ROOT);
        yield is(tag, lower) || is(tag, lower + "-*");
      }
      case ID -> is(comment.id(), value);
      case PARENT -> is(comment.parent(), value);
      case GROUP -> is(comment.group(), value);
    };
  }

  private static boolean is(@Nullable String has, String asked) {
    return has != null
        && Stream.of(asked.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.collectingAndThen(Collectors.joining("(?s:.*)"), has::matches));
  }

  private static boolean cites(Comment comment, String url) {
    int star = url.indexOf('*');
    String wanted =
        star >= 0
            ? CitedUrls.canonicalPrefix(url.substring(0, star)) + url.substring(star)
            : CitedUrls.canonical(url);
    return comment.cites().stream().anyMatch(cited -> is(cited.url(), wanted));
  }

  private static boolean isPosted(@Nullable Instant date, Posted posted) {
    return isWithin(date, posted.from(), posted.until());
  }

  /** Only spans of time: a scan knows no last run. */
  private static boolean isAdded(@Nullable Instant run, Added added) {
    return isWithin(run, added.from(), added.until());
  }

  private static boolean isWithin(
      @Nullable Instant date, @Nullable Instant from, @Nullable Instant until) {
    return date != null
        && (from == null || !date.isBefore(from))
        && (until == null || date.isBefore(until));
  }

  private static boolean hasVotes(@Nullable Long votes, Votes asked) {
    return votes != null
        && (asked.min() == null || votes >= asked.min())
        && (asked.max() == null || votes <= asked.max());
  }

  private static boolean has(Comment comment, With with) {
    return switch (with.feature()) {
      case HAS_URL -> !comment.cites().isEmpty();
      case HAS_COPIES -> comment.copies() > 1;
      case HAS_ALIKE -> comment.group() != null;
      case HAS_QUOTE -> !OwnAndQuotedText.of(comment.text()).quoted().isEmpty();
      case HAS_AUTHOR -> comment.author() != null;
      case HAS_DATE -> comment.date() != null;
      case HAS_PERMALINK -> comment.permalink() != null;
      case HAS_TOPIC -> !comment.topics().isEmpty();
      case IS_REPLY -> comment.parent() != null;
    };
  }
}

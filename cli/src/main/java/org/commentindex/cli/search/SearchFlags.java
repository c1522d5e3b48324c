package org.commentindex.cli.search;

import static org.commentindex.cli.command.Arguments.flagOf;
import static org.commentindex.cli.command.Arguments.number;
import static org.commentindex.cli.command.Arguments.text;

import java.util.List;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.Value;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.MatchMode;
import org.commentindex.search.Sample;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** The options of a search that change which comments it returns, and in which order. */
final class SearchFlags {
  private final Value<Integer> limit;
  private final Value<Integer> offset;
  private final Value<String> sort;
  private final Value<Integer> sample;
  private final Value<Integer> seed;
  private final Value<Boolean> phrase;
  private final Value<Boolean> any;
  private final Value<Boolean> relax;
  private final Value<Boolean> collapse;
  private final Value<Boolean> noCollapse;
  private final Value<Boolean> strict;

  SearchFlags(Arguments arguments) {
    limit =
        arguments.add(
            number("N", "-n")
                .defaultValue("10")
                .description("Show up to N comments (default: ${DEFAULT-VALUE})."));
    offset =
        arguments.add(
            number("N", "--offset").defaultValue("0").description("Skip the first N comments."));
    sort =
        arguments.add(
            text("ORDER", "--sort")
                .completionCandidates(new OptionValues.Words(SortOrder.class))
                .initialValue("best")
                .description(
                    "Sort by best (match), newest, oldest or votes (default: ${DEFAULT-VALUE})."));
    sample =
        arguments.add(
            number("N", "--sample")
                .description(
                    "Show a random sample of N hits, the same on every machine, instead of -n."));
    seed =
        arguments.add(
            number("N", "--seed")
                .description("With --sample: each number draws another sample (default: 0)."));
    phrase = arguments.flag("--phrase", "Search for QUERY as one phrase.");
    List<Value<Boolean>> words = wordFlags(arguments);
    any = words.get(0);
    relax = words.get(1);
    List<Value<Boolean>> groups = groupFlags(arguments);
    collapse = groups.get(0);
    noCollapse = groups.get(1);
    strict = arguments.flag("--strict", "Reject a query that has warnings.");
  }

  private static List<Value<Boolean>> wordFlags(Arguments arguments) {
    return arguments.exclusive(
        flagOf("--any").description("Match comments with any of the words."),
        flagOf("--relax")
            .description(
                "If no comment has all the words, show those with any of them, as text output for"
                    + " people does; exits with 1."));
  }

  private static List<Value<Boolean>> groupFlags(Arguments arguments) {
    return arguments.exclusive(
        flagOf("--collapse")
            .description(
                "Show only one comment of each group of similar comments, as text output does."),
        flagOf("--no-collapse").description("Show all comments of a group of similar comments."));
  }

  ParsedQuery parse(QueryParser parser, String query) {
    return phrase.get() && !query.isBlank()
        ? new ParsedQuery(query, CommentQuery.phrase(query), List.of())
        : parser.parse(query);
  }

  /**
   * Checks the options that do not depend on the query.
   *
   * @throws IllegalArgumentException if one of them is not allowed
   */
  void check() {
    requireAtLeast("-n", 1, limit.get());
    requireAtLeast("--offset", 0, offset.get());
    if (sample.orNull() != null) {
      requireAtLeast("--sample", 1, sample.get());
      if (limit.isGiven()) {
        throw new IllegalArgumentException("--sample and -n cannot be combined");
      }
    } else if (seed.orNull() != null) {
      throw new IllegalArgumentException("--seed needs --sample");
    }
    sortOrder();
  }

  SearchRequest request(ParsedQuery query) {
    return SearchRequest.of(query)
        .withLimit(sample.orNull() == null ? limit.get() : sample.get())
        .withSample(sample())
        .withOffset(offset.get())
        .withSort(sortOrder())
        .withMatch(any.get() ? MatchMode.ANY_WORD : MatchMode.ALL_WORDS);
  }

  /**
   * Returns which hits of a near-duplicate group are shown.
   *
   * @param forPeople whether the output is for people, who need one of them
   */
  CollapseMode collapse(boolean forPeople) {
    return collapse.get() || (forPeople && !noCollapse.get())
        ? CollapseMode.NEAR_DUPLICATES
        : CollapseMode.NONE;
  }

  boolean relax() {
    return relax.get();
  }

  private @Nullable Sample sample() {
    Integer size = sample.orNull();
    Integer given = seed.orNull();
    return size == null ? null : new Sample(size, given == null ? 0 : given);
  }

  private SortOrder sortOrder() {
    return OptionValues.named("--sort", SortOrder.class, sort.get());
  }

  boolean strict() {
    return strict.get();
  }

  boolean any() {
    return any.get();
  }

  /** Returns the given maximum number of comments, or null if the default applies. */
  @Nullable Integer givenLimit() {
    return limit.isGiven() ? limit.get() : null;
  }

  private static void requireAtLeast(String option, int minimum, int value) {
    if (value < minimum) {
      throw new IllegalArgumentException(option + " must be >= " + minimum + ", got " + value);
    }
  }
}

package org.commentindex.json;

import java.time.Duration;
import java.util.List;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryTree;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.CommentThread;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.IndexStats;
import org.commentindex.search.KwicLine;
import org.commentindex.search.NearDuplicateGroup;
import org.commentindex.search.PassageMatches;
import org.commentindex.search.Quote;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;
import org.commentindex.search.ThreadEntry;
import org.commentindex.search.Trend;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Creates the JSON object of each kind of result. A parameter {@code query} is the text of the
 * query as typed.
 */
public final class JsonObjects {
  private JsonObjects() {}

  /**
   * {@return a hit}
   *
   * @param query the query as typed
   * @param hit the hit
   */
  public static JsonObject hit(String query, Hit hit) {
    return HitJson.hit(query, hit);
  }

  /**
   * {@return a hit with only the fields {@code query}, {@code rank} and {@code id}}
   *
   * @param query the query as typed
   * @param rank its rank among all hits, from 1
   * @param id the full id of the comment
   */
  public static JsonObject hit(String query, int rank, String id) {
    return HitJson.hit(query, rank, id);
  }

  /**
   * {@return a match of a hit with the words around it}
   *
   * @param query the query as typed
   * @param hit the hit
   * @param line the line with the match
   */
  public static JsonObject match(String query, Hit hit, KwicLine line) {
    return HitJson.match(query, hit, line);
  }

  /**
   * {@return the comments of the thread around a hit}
   *
   * @param query the query as typed
   * @param hit the hit
   * @param context the comments around the hit
   */
  public static List<JsonObject> context(String query, Hit hit, HitContext context) {
    return HitJson.context(query, hit, context);
  }

  /**
   * {@return the parts of a hit's score}
   *
   * @param query the query as typed
   * @param hit the hit
   * @param parts the parts of the score
   */
  public static JsonObject score(String query, Hit hit, List<ScorePart> parts) {
    return HitJson.score(query, hit, parts);
  }

  /**
   * {@return the last object of an answer: its totals, warnings and suggestions}
   *
   * @param query the query as typed
   * @param results the results
   */
  public static JsonObject end(String query, SearchResults results) {
    return HitJson.end(query, results);
  }

  /**
   * {@return the answer to a query that cannot be run}
   *
   * @param query the query as typed
   * @param message the message, for people
   */
  public static JsonObject error(String query, String message) {
    return new FieldMap().put("query", query).put("message", message).as(JsonType.ERROR);
  }

  /**
   * {@return how a query was parsed}
   *
   * @param query the parsed query
   */
  public static JsonObject explanation(ParsedQuery query) {
    return new FieldMap()
        .put("query", query.text())
        .put("understood", query.canonicalForm())
        .list(
            "notes",
            query.warnings(),
            note -> new FieldMap().put("message", note.message()).put("position", note.position()))
        .put("tree", QueryTree.lines(query.query()))
        .as(JsonType.EXPLANATION);
  }

  /**
   * {@return the facet counts of the comments that match a query}
   *
   * @param query the query as typed; null for none
   * @param result the result
   */
  public static List<JsonObject> facet(String query, FacetResult result) {
    return CountJson.facet(query, result);
  }

  /**
   * {@return the values of a facet as objects of their own type}
   *
   * @param type {@link JsonType#URL}, {@link JsonType#SITE} or {@link JsonType#TOPIC}
   * @param counts the counts of the facet
   */
  public static List<JsonObject> counts(JsonType type, List<FacetCount> counts) {
    return counts.stream()
        .map(
            count ->
                new FieldMap()
                    .put(type.label(), count.value())
                    .put("comments", count.comments())
                    .as(type))
        .toList();
  }

  /**
   * {@return the periods of each query of a trend, then the total of each}
   *
   * @param trend the trend
   */
  public static List<JsonObject> trend(Trend trend) {
    return CountJson.trend(trend);
  }

  /**
   * {@return a comment with all fields that are needed to index it again}
   *
   * @param comment the comment
   */
  public static JsonObject comment(Comment comment) {
    return CommentJson.exported(comment).as(JsonType.COMMENT);
  }

  /**
   * {@return a comment with the ids of its replies and with its quotations}
   *
   * @param comment the comment
   * @param replies its direct replies
   * @param quotes its quotations
   */
  public static JsonObject comment(Comment comment, List<Comment> replies, List<Quote> quotes) {
    return CommentJson.exported(comment)
        .put("replies", replies.stream().map(Comment::id).toList())
        .list("quotes", quotes, JsonObjects::quote)
        .as(JsonType.COMMENT);
  }

  /**
   * {@return a comment of a thread: the fields of an exported comment and its depth}
   *
   * @param entry the comment with its place in the thread
   */
  public static JsonObject comment(ThreadEntry entry) {
    return ThreadJson.entry(entry).as(JsonType.COMMENT);
  }

  /**
   * {@return a comment of a thread that was read with a query: with its matches}
   *
   * @param entry the comment with its place in the thread
   */
  public static JsonObject matchedComment(ThreadEntry entry) {
    return ThreadJson.matchedEntry(entry).as(JsonType.COMMENT);
  }

  /**
   * {@return the last object of a thread}
   *
   * @param thread the id or name of the thread
   * @param query the parsed query whose matches were marked, or null
   * @param matching the number of shown comments that match it
   * @param took how long it took
   */
  public static JsonObject end(
      CommentThread thread, @Nullable ParsedQuery query, long matching, Duration took) {
    return ThreadJson.end(thread, query, matching).milliseconds("took_ms", took).as(JsonType.END);
  }

  /**
   * {@return the comments that a passage is from, then the end}
   *
   * @param passage the passage that was searched for
   * @param matches the matches
   * @param took how long it took
   */
  public static List<JsonObject> passage(String passage, PassageMatches matches, Duration took) {
    return PassageJson.of(passage, matches, took);
  }

  private static FieldMap quote(Quote quote) {
    return new FieldMap()
        .put("id", quote.comment().id())
        .text("author", quote.comment().author())
        .put("text", quote.text())
        .rounded("containment", quote.containment());
  }

  /**
   * {@return a copy of a comment and the evidence for it}
   *
   * @param comment the comment
   * @param copy the record that says the same
   */
  public static JsonObject copy(Comment comment, Occurrence copy) {
    return CopyJson.copy(comment, copy).as(JsonType.COPY);
  }

  /**
   * {@return a near-duplicate group}
   *
   * @param group the near-duplicate group
   */
  public static JsonObject group(NearDuplicateGroup group) {
    return CopyJson.group(group).as(JsonType.ALIKE);
  }

  /**
   * {@return a piece of a pasted text}
   *
   * @param piece the piece
   */
  public static JsonObject piece(Piece piece) {
    return new FieldMap()
        .put("record", piece.number())
        .lines(piece.lines())
        .text("author", piece.author())
        .text("possible_author", piece.possibleAuthor())
        .text("title", piece.title())
        .date("date", piece.date())
        .put("votes", piece.votes())
        .put("depth", piece.depth())
        .put("rule", piece.rule())
        .rounded("confidence", piece.confidence())
        .put("text", piece.text())
        .as(JsonType.PIECE);
  }

  /**
   * {@return lines of a pasted text that are in no piece}
   *
   * @param leftOut the lines that were left out
   */
  public static JsonObject leftOut(LeftOutLines leftOut) {
    return new FieldMap()
        .lines(leftOut.lines())
        .put("class", leftOut.lineClass().label())
        .put("guessed", leftOut.lineClass().isGuessed())
        .put("characters", leftOut.characters())
        .as(JsonType.LEFT_OUT_LINES);
  }

  /**
   * {@return the rejections, remarks and sources of a report, then the report itself}
   *
   * @param report the report
   */
  public static List<JsonObject> report(IndexingReport report) {
    return ReportJson.report(report);
  }

  /**
   * {@return the amounts of text of a source}
   *
   * @param source the name of the source
   */
  public static JsonObject source(SourceText source) {
    return ReportJson.source(source);
  }

  /**
   * {@return a region of a source's text that is in no comment}
   *
   * @param region the text that was left out
   */
  public static JsonObject leftOut(LeftOutText region) {
    return ReportJson.leftOut(region);
  }

  /**
   * {@return a record or file that could not be read}
   *
   * @param rejection what was rejected, and why
   */
  public static JsonObject rejection(Rejection rejection) {
    return ReportJson.rejection(JsonType.REJECTION, rejection);
  }

  /**
   * {@return a warning about a source}
   *
   * @param warning the warning
   */
  public static JsonObject remark(Rejection warning) {
    return ReportJson.rejection(JsonType.REMARK, warning);
  }

  /**
   * {@return the statistics of an index}
   *
   * @param stats the statistics
   */
  public static JsonObject stats(IndexStats stats) {
    return StatsJson.of(stats);
  }

  /**
   * {@return what is wrong with an index}
   *
   * @param check the outcome of a check
   */
  public static JsonObject check(IndexCheck check) {
    return CheckJson.of(check);
  }

  /**
   * {@return what a repair kept and lost}
   *
   * @param repair the outcome of a repair
   */
  public static JsonObject repair(IndexRepair repair) {
    return CheckJson.of(repair);
  }

  /**
   * {@return a saved search}
   *
   * @param search the saved search
   * @param comments the number of comments that it found, or null if it was not run
   */
  public static JsonObject saved(SavedSearch search, @Nullable Long comments) {
    return new FieldMap()
        .put("name", search.name())
        .put("query", search.query())
        .date("seen", search.seen())
        .put("comments", comments)
        .as(JsonType.SAVED);
  }

  /**
   * {@return an input format}
   *
   * @param word the value of the option that selects it
   * @param name its usual name
   */
  public static JsonObject format(String word, String name) {
    return new FieldMap().put("word", word).put("name", name).as(JsonType.FORMAT);
  }

  /**
   * {@return the number of comments removed}
   *
   * @param comments the number of comments
   */
  public static JsonObject removed(long comments) {
    return new FieldMap().put("comments", comments).as(JsonType.REMOVED);
  }
}

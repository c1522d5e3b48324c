package org.commentindex.json;

import java.util.List;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.KwicLine;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Snippet;

/**
 * The objects of hits: the hit itself, its matches, context and score, and the end of an answer.
 */
final class HitJson {
  private HitJson() {}

  static JsonObject hit(String query, Hit hit) {
    FieldMap fields =
        hitId(query, hit.rank(), hit.id())
            .rounded("score", hit.score())
            .text("text", hit.comment().text())
            .put("snippets", hit.snippets().stream().map(Snippet::text).toList());
    MatchJson.add(fields, hit.comment().text(), hit.matches());
    return CommentJson.addMetadata(fields, hit.comment())
        .list("occurrences", hit.comment().occurrences(), CommentJson::occurrence)
        .as(JsonType.HIT);
  }

  static JsonObject hit(String query, int rank, String id) {
    return hitId(query, rank, id).as(JsonType.HIT);
  }

  private static FieldMap hitId(String query, int rank, String id) {
    return new FieldMap().put("query", query).put("rank", rank).put("id", id);
  }

  static JsonObject match(String query, Hit hit, KwicLine line) {
    return ofHit(query, hit)
        .text("author", hit.comment().author())
        .date("date", hit.comment().date())
        .put("left", line.left())
        .put("match", line.match())
        .put("right", line.right())
        .as(JsonType.MATCH);
  }

  static List<JsonObject> context(String query, Hit hit, HitContext context) {
    return context.entries().stream()
        .map(
            entry ->
                ofHit(query, hit)
                    .put("depth", entry.depth())
                    .put("id", entry.comment().id())
                    .text("text", entry.comment().text())
                    .text("author", entry.comment().author())
                    .date("date", entry.comment().date())
                    .text("parent", entry.comment().parent())
                    .put("quoted", context.isQuoted(entry))
                    .as(JsonType.CONTEXT))
        .toList();
  }

  static JsonObject score(String query, Hit hit, List<ScorePart> parts) {
    return ofHit(query, hit)
        .rounded("score", hit.score())
        .list("parts", parts, HitJson::scorePart)
        .as(JsonType.SCORE);
  }

  private static FieldMap scorePart(ScorePart part) {
    return new FieldMap()
        .rounded("score", part.score())
        .text("field", part.field())
        .put("words", part.words())
        .rounded("occurrences", part.occurrences())
        .put("comments", part.comments() == 0 ? null : part.comments());
  }

  private static FieldMap ofHit(String query, Hit hit) {
    return new FieldMap().put("query", query).put("rank", hit.rank()).put("hit", hit.id());
  }

  static JsonObject end(String query, SearchResults results) {
    return new FieldMap()
        .put("query", query)
        .put("understood", results.canonicalQuery())
        .put("notes", results.warnings().stream().map(QueryWarning::message).toList())
        .list(
            "suggestions",
            results.suggestions(),
            suggestion ->
                new FieldMap()
                    .put("query", suggestion.query())
                    .put("why", suggestion.why())
                    .put("total", suggestion.total()))
        .put("total", results.total())
        .put("collapsed", results.collapsed())
        .put("relaxed", results.relaxed())
        .milliseconds("took_ms", results.took())
        .as(JsonType.END);
  }
}

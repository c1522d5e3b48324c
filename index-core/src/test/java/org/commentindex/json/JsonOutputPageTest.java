package org.commentindex.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.check.FindingKind;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexFinding;
import org.commentindex.check.IndexRepair;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.KwicLine;
import org.commentindex.search.PassageMatch;
import org.commentindex.search.PassageMatches;
import org.commentindex.search.ScorePart;
import org.commentindex.search.Span;
import org.commentindex.search.ThreadEntry;
import org.junit.jupiter.api.Test;

/** Compares the documentation of the JSON output with the objects that are created. */
class JsonOutputPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("project.root", "..")).resolve("docs/json-output.md");

  @Test
  void thePageListsEveryTypeWithItsFieldsInOrder() throws IOException {
    Map<String, List<String>> written = new LinkedHashMap<>();
    for (JsonObject object : objects()) {
      List<String> fields = new ArrayList<>(List.of("v", "type"));
      fields.addAll(object.fields().keySet());
      written.put(object.type().label(), fields);
    }
    assertThat(page()).isEqualTo(written);
  }

  @Test
  void everyTypeHasTheFieldsOfItsObjects() {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    for (JsonObject object : objects()) {
      assertThat(List.copyOf(object.fields().keySet()))
          .as("%s", object.type())
          .isEqualTo(object.type().fields());
      types.add(object.type());
    }
    assertThat(types).containsExactlyInAnyOrder(JsonType.values());
  }

  /** Returns the fields of each type as the first table below its heading lists them. */
  private static Map<String, List<String>> page() throws IOException {
    Map<String, List<String>> types = new LinkedHashMap<>();
    List<String> fields = new ArrayList<>();
    boolean open = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("### `")) {
        fields = new ArrayList<>(List.of("v", "type"));
        types.put(line.substring(5, line.length() - 1), fields);
        open = true;
      } else if (open && line.startsWith("| `")) {
        fields.add(line.substring(3, line.indexOf('`', 3)));
      } else if (line.isEmpty() && fields.size() > 2) {
        open = false;
      }
    }
    return types;
  }

  private static JsonObject passage(Comment comment) {
    PassageMatch match =
        new PassageMatch(
            comment,
            comment.occurrences().getFirst(),
            CopyKind.EXACT,
            1,
            new Span(0, 3),
            false,
            true);
    PassageMatches matches = new PassageMatches(List.of(match), 1, true);
    return JsonObjects.passage("Bus", matches, Duration.ofMillis(3)).getFirst();
  }

  private static List<JsonObject> objects() {
    Comment comment = Samples.twice();
    Hit hit = Samples.hit(comment);
    List<FacetCount> counts = List.of(new FacetCount("x", 1));
    HitContext context = new HitContext(List.of(new ThreadEntry(comment, 0)), Set.of());
    List<JsonObject> objects = new ArrayList<>();
    objects.add(JsonObjects.hit("lanes", hit));
    objects.add(JsonObjects.end("lanes", Samples.results()));
    objects.add(JsonObjects.error("date:2026-13", "date: cannot be read"));
    KwicLine.of(hit).forEach(line -> objects.add(JsonObjects.match("lanes", hit, line)));
    objects.addAll(JsonObjects.context("lanes", hit, context));
    objects.add(JsonObjects.score("lanes", hit, List.of(new ScorePart("text", "lane", 7.3, 1, 1))));
    objects.addAll(JsonObjects.trend(Samples.trend()));
    objects.addAll(JsonObjects.facet("lanes", new FacetResult(Facet.TOPIC, counts, 1, 1, 0)));
    objects.add(
        JsonObjects.explanation(new ParsedQuery("lanes", CommentQuery.word("lanes"), List.of())));
    objects.addAll(JsonObjects.report(Samples.report()));
    objects.add(JsonObjects.comment(comment));
    objects.add(passage(comment));
    objects.add(JsonObjects.piece(Samples.piece()));
    objects.add(JsonObjects.leftOut(Samples.leftOutLines()));
    objects.add(JsonObjects.leftOut(Samples.leftOutText()));
    objects.addAll(JsonObjects.counts(JsonType.URL, counts));
    objects.addAll(JsonObjects.counts(JsonType.SITE, counts));
    objects.addAll(JsonObjects.counts(JsonType.TOPIC, counts));
    // The canonical record has lines, which the page lists.
    objects.add(JsonObjects.copy(comment, comment.occurrences().getFirst()));
    objects.add(JsonObjects.group(Samples.similarComments(comment)));
    objects.add(JsonObjects.saved(new SavedSearch("lanes", "lanes", null), 1L));
    objects.add(JsonObjects.stats(Samples.stats()));
    IndexFinding finding = new IndexFinding(FindingKind.FILE, "_0.cfs", "is missing");
    objects.add(JsonObjects.check(new IndexCheck(9, 52_000, 17, 17, List.of(finding))));
    objects.add(JsonObjects.repair(new IndexRepair(Path.of("new"), 17, 0, List.of())));
    objects.add(JsonObjects.format("json-lines", "JSON lines"));
    objects.add(JsonObjects.removed(3));
    return objects;
  }
}

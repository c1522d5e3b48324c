package org.commentindex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.junit.jupiter.api.Test;

class JsonObjectsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringWriter out = new StringWriter();

  private void write(JsonObject... objects) throws IOException {
    JsonLinesWriter writer = new JsonLinesWriter(out);
    for (JsonObject object : objects) {
      writer.write(object);
    }
  }

  private void writeValue(String value) throws IOException {
    FacetResult topics = new FacetResult(Facet.TOPIC, List.of(new FacetCount(value, 2)), 1, 2, 0);
    write(JsonObjects.facet("q", topics).getFirst());
  }

  private JsonNode only() throws IOException {
    assertThat(out.toString()).endsWith("}\n").containsOnlyOnce("\n");
    return JSON.readTree(out.toString());
  }

  @Test
  void aHitSaysWhatItIsInOneLine() throws IOException {
    write(JsonObjects.hit("bus", Samples.hit(Samples.twice())));

    assertThat(out.toString())
        .isEqualTo(
            """
            {"v":1,"type":"hit","query":"bus","rank":1,"id":"c1","score":7.3123,\
            "text":"Bus lanes work. See http://www.example.org/bus","snippets":["Bus lanes work."],\
            "matches":[{"field":"text","start":4,"end":9,"code_points":[4,9]}],"title":"Bus lanes","author":"Maria","date":"2026-04-12T10:00:00Z","thread":"t1",\
            "parent":"c0","permalink":"https://example.org/c1","url":"https://example.org/c1","votes":14,"lang":"en",\
            "cites":[{"url":"https://example.org/bus","as":"http://www.example.org/bus",\
            "site":"example.org"}],"topics":["transport"],"copies":2,"group":null,"alike":0,\
            "occurrences":[{"source":"thread.txt","record":5,"lines":[10,25],"kind":"original",\
            "key":"00000000000000aa"},{"source":"thread.txt","record":18,"kind":"partial",\
            "similarity":0.5123,"key":"00000000000000bb"}]}
            """);
  }

  @Test
  void whatIsUnknownIsNull() throws IOException {
    write(JsonObjects.hit("x", Samples.hit(Samples.unknown())));

    JsonNode hit = only();
    for (String name : List.of("title", "author", "date", "thread", "parent", "url", "votes")) {
      assertThat(hit.required(name).isNull()).as(name).isTrue();
    }
    assertThat(hit.required("cites")).isEmpty();
  }

  @Test
  void theEndHasDecimalMilliseconds() throws IOException {
    write(JsonObjects.end("lanes", Samples.results()));

    assertThat(out.toString())
        .isEqualTo(
            """
            {"v":1,"type":"end","query":"lanes","understood":"lanes","notes":["odd"],\
            "suggestions":[],"total":0,"collapsed":0,\
            "relaxed":false,"took_ms":0.412}
            """);
  }

  @Test
  void selectedFieldsKeepVersionAndType() throws IOException {
    write(JsonObjects.hit("lanes", Samples.hit(Samples.twice())).only(List.of("id")));

    assertThat(out).hasToString("{\"v\":1,\"type\":\"hit\",\"id\":\"c1\"}\n");
  }

  @Test
  void selectedFieldsAreWhole() throws IOException {
    write(JsonObjects.comment(Samples.twice()).only(List.of("occurrences", "cites")));

    JsonNode comment = only();
    assertThat(comment.required("occurrences").required(1).has("key")).isTrue();
    assertThat(comment.required("cites").required(0).has("as")).isTrue();
    assertThat(comment.has("text")).isFalse();
  }

  @Test
  void controlsAreEscapedAndScriptsAreNot() throws IOException {
    writeValue("\u001b]0;日本\u0007");

    assertThat(out.toString()).contains("\\u001B]0;日本\\u0007").doesNotContain("\u001b");
  }

  @Test
  void nothingThatSomeProgramTakesForALineEndStandsInALine() throws IOException {
    String text = "a\u0085b\u2028c\u2029d\u001ce\u000bf\u007fg\u009bh\u202ei";
    writeValue(text);

    assertThat(out.toString().codePoints())
        .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202e)));
    assertThat(only().required("value").asText()).isEqualTo(text);
  }

  @Test
  void anExportedCopySaysOnlyWhatDiffersFromTheKeptRecord() throws IOException {
    write(JsonObjects.comment(Samples.twice()));

    JsonNode copy = only().required("occurrences").required(1);
    assertThat(copy)
        .hasToString(
            "{\"source\":\"thread.txt\",\"record\":18,\"kind\":\"partial\",\"similarity\":0.5123,"
                + "\"key\":\"00000000000000bb\",\"containment\":1.0,\"id\":null,\"parent\":null,"
                + "\"thread\":null,\"title\":null,\"author\":null,\"date\":null,\"votes\":null,"
                + "\"url\":null,\"lang\":null,\"tags\":[],\"cites\":[],\"text\":\"Bus lanes work.\"}");
  }

  @Test
  void theExportedOriginalSaysWhatOnlyACopyKnows() throws IOException {
    Comment comment =
        Comment.of(
            "d7",
            List.of(
                Occurrence.original(Samples.bare("Bus lanes work. Always.", null)),
                new Occurrence(Samples.full("Bus lanes work."), CopyKind.PARTIAL, 0.7, 1.0)));
    write(JsonObjects.comment(comment));

    JsonNode exported = only();
    assertThat(exported.required("author").asText()).isEqualTo("Maria");
    JsonNode original = exported.required("occurrences").required(0);
    assertThat(original.required("author").isNull()).isTrue();
    assertThat(original.required("votes").isNull()).isTrue();
    assertThat(original.has("id")).isFalse();
    assertThat(original.has("text")).isFalse();
    JsonNode copy = exported.required("occurrences").required(1);
    assertThat(copy.required("id").asText()).isEqualTo("c1");
    assertThat(copy.required("author").asText()).isEqualTo("Maria");
    assertThat(copy.required("tags").required(0).asText()).isEqualTo("transport");
  }

  @Test
  void theExportedOriginalKeepsItsServicesIdAndTags() throws IOException {
    write(JsonObjects.comment(Samples.twice()));

    JsonNode original = only().required("occurrences").required(0);
    assertThat(original)
        .hasToString(
            "{\"source\":\"thread.txt\",\"record\":5,\"lines\":[10,25],\"kind\":\"original\","
                + "\"key\":\"00000000000000aa\",\"id\":\"c1\",\"lang\":\"en\",\"tags\":[\"transport\"]}");
  }

  @Test
  void theReportComesAfterWhatWasRejected() throws IOException {
    write(JsonObjects.report(Samples.report()).toArray(JsonObject[]::new));

    assertThat(out.toString())
        .isEqualTo(
            """
            {"v":1,"type":"rejection","source":"a.jsonl","line":7,"reason":"not JSON"}
            {"v":1,"type":"remark","source":"b.pdf","line":null,"reason":"cut at its limit"}
            {"v":1,"type":"source","source":"b.pdf","amounts":{"read":100,"comments":90,"left_out":{"footer":10}}}
            {"v":1,"type":"report","offered":26,"new":17,"updated":0,"unchanged":0,\
            "folded":{"exact":6,"near":0,"partial":2},"rejected":1,"forgotten":0,\
            "withdrawn":0,"removed":0,"files":2,\
            "amounts":{"read":100,"comments":90,"left_out":{"footer":10}},\
            "took_ms":412.0}
            """);
  }

  @Test
  void evidenceTellsWhichWordsDiffer() throws IOException {
    Comment comment = Samples.twice();
    write(JsonObjects.copy(comment, comment.occurrences().get(1)));

    assertThat(only().required("differs"))
        .hasToString("[{\"removed\":\"See http://www.example.org/bus\",\"added\":null}]");
  }
}

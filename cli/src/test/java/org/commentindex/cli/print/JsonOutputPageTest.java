package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.ScorePart;
import org.commentindex.query.Tally;
import org.commentindex.query.ThreadEntry;
import org.junit.jupiter.api.Test;

/** Holds the page that scripts are written by against what is printed. */
class JsonOutputPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("project.root", "..")).resolve("docs/json-output.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void thePageListsEveryTypeWithItsFieldsInOrder() throws IOException {
    assertThat(page()).isEqualTo(printed());
  }

  /** The types and their fields as the page's tables list them; the first table under a heading. */
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

  private static Map<String, List<String>> printed() throws IOException {
    StringWriter out = new StringWriter();
    JsonPrinter printer = new JsonPrinter(out, Set.of());
    Comment comment = Samples.twice();
    List<Tally> tallies = List.of(new Tally("x", 1));
    printer.hit("lanes", Samples.hit(comment));
    printer.end("lanes", Samples.results());
    printer.matches("lanes", Samples.hit(comment));
    printer.context(
        "lanes",
        Samples.hit(comment),
        new HitContext(List.of(new ThreadEntry(comment, 0)), Set.of()));
    printer.score("lanes", Samples.hit(comment), List.of(new ScorePart("text", "lane", 7.3, 1, 1)));
    printer.facet("lanes", Facet.TOPIC, tallies);
    printer.explanation(new ParsedQuery("lanes", CommentQuery.word("lanes"), List.of()));
    printer.report(Samples.report());
    printer.exported(comment);
    printer.piece(Samples.piece());
    printer.tallies(Facet.URL, tallies);
    printer.tallies(Facet.SITE, tallies);
    printer.tallies(Facet.TOPIC, tallies);
    // A kept record has lines, which a field list should show.
    printer.copy(comment, comment.occurrences().getFirst());
    printer.alike(Samples.lookAlikes(comment));
    printer.stats(Samples.stats());
    printer.format("json-lines", "JSON lines");
    printer.removed(3);
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (String line : out.toString().lines().toList()) {
      JsonNode object = JSON.readTree(line);
      Iterable<String> names = object::fieldNames;
      types.put(
          object.required("type").asText(),
          StreamSupport.stream(names.spliterator(), false).toList());
    }
    return types;
  }
}

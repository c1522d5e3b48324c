package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validates every line of JSON that every command prints against the published schema. */
class JsonSchemaTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path SCHEMA = ROOT.resolve("docs/json-output.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Commands over sample-data in an index; what they print with --json. */
  private static final List<List<String>> WHOLE =
      List.of(
          List.of("index", "DATA", "broken.jsonl"),
          List.of("index", "DATA"),
          List.of("index", "--explain", "DATA", "signed.eml"),
          List.of("index", "--formats"),
          List.of(
              "search",
              "insurance",
              "--facet",
              "topic,site,url,author,source,thread,lang,year,month,week,day,group"),
          List.of("search", "insurance -audit OR site:example.org foo:(bar", "--explain"),
          List.of("search", "zyzzyva"),
          List.of("search", "inspektors"),
          List.of("search", "inspectors", "--kwic"),
          List.of("search", "inspectors", "--context", "thread"),
          List.of("search", "wordless", "--context", "parents", "broken.jsonl"),
          List.of("search", "-zyzzyva", "-n", "1000", "--sort", "newest"),
          List.of("search", "inspectors", "--count"),
          List.of("search", "--batch", "queries.txt", "-n", "2"),
          List.of("search", "escapes", "broken.jsonl"),
          List.of("search", "mirror", "--context", "parents"),
          List.of("thread", "f104"),
          List.of("thread", "f104", "-n", "2", "-q", "insurance OR foo:(bar"),
          List.of("find-quote", "lifts are the counterexample: private owners, public inspectors"),
          List.of("find-quote", "zyzzyva"),
          List.of("show", "f104"),
          List.of("show", "f107"),
          List.of("urls"),
          List.of("urls", "--sites"),
          List.of("trend", "insurance", "inspectors", "--by", "day"),
          List.of("topics"),
          List.of("topics", "--file", "rules.txt"),
          List.of("copies"),
          List.of("copies", "--alike", "letters.jsonl"),
          List.of("split", "DATA/thread.txt"),
          List.of("split", "--explain", "short.txt"),
          List.of("export"),
          List.of("stats"),
          List.of("check"),
          List.of("check", "--repair", "repaired"),
          List.of("saved", "add", "lanes", "inspectors"),
          List.of("saved", "list"),
          List.of("saved", "run"),
          List.of("search", "added:last"),
          List.of("remove", "--yes", "id:f104"));

  private static final String LETTERS =
      """
      {"id":"l1","author":"Ann","date":"2026-04-01","text":"Please keep the evening ferry for the \
      nurses and the bakers who need it after nine o'clock"}
      {"id":"l2","author":"Ben","text":"Please keep the evening ferry for the teachers and the \
      bakers who need it after nine o'clock"}
      """;

  private static final List<List<String>> SELECTED =
      List.of(
          List.of("search", "insurance", "--fields", "id,occurrences,snippets"),
          List.of("search", "insurance", "--kwic", "--fields", "match"),
          List.of("export", "--fields", "text,date"),
          List.of("urls", "--fields", "url"),
          List.of("copies", "--fields", "id,differs"),
          List.of("copies", "--alike", "letters.jsonl", "--fields", "group,senders"),
          List.of("topics", "--fields", "topic"),
          List.of("stats", "--fields", "comments"));

  @TempDir private Path folder;

  private static Schema schema(String part) throws IOException {
    String text = Files.readString(SCHEMA);
    String id = JSON.readTree(text).required("$id").asText();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, text)));
    return registry.getSchema(SchemaLocation.of(id + part));
  }

  private Program program() {
    return new Program(folder)
        .with("COMMENTS_INDEX", folder.resolve("idx").toString())
        .file("rules.txt", "safety = insurance OR audit\n")
        .file("letters.jsonl", LETTERS)
        .file(
            "signed.eml",
            "From: Ann <ann@example.org>\nDate: Wed, 1 Apr 2026 10:00:00 +0000\nSubject: Ferry\n\n"
                + "The evening ferry is full.\n\n-- \nAnn, harbour office, room twelve\n")
        .file(
            "short.txt",
            "Ann wrote on 1 April 2026 at 10:00:\nThe ferry is full.\nReply Share Report\n\n"
                + "Ben wrote on 2 April 2026 at 11:00:\nIt was empty today.\nReply Share Report\n\n"
                + "Cem wrote on 3 April 2026 at 12:00:\nTake the bus then.\nReply Share Report\n")
        .file("queries.txt", "inspectors\nfoo:bar\n\nzyzzyva\nvotes:many\n")
        .file(
            "broken.jsonl",
            "{\"id\":\"b1\",\"author\":\"\",\"text\":\"escapes \\u001b[31m \\u202e here\"}\n{\"id\":\"b2\",\"title\":\"wordless\",\"text\":\"\"}\n{\"id\":\n");
  }

  private static List<String> lines(Program program, List<String> command) {
    List<String> args = new ArrayList<>(command);
    String data = ROOT.resolve("sample-data").toAbsolutePath().normalize().toString();
    args.replaceAll(argument -> argument.replace("DATA", data));
    args.add("--json");
    Ran ran = program.run(args.toArray(String[]::new));
    assertThat(ran.out()).as("%s: %s", args, ran.err()).isNotEmpty();
    return ran.lines();
  }

  @Test
  void everyLineOfEveryCommandFitsTheSchema() throws IOException {
    Schema schema = schema("");
    Program program = program();
    Set<String> seen = new TreeSet<>();
    for (List<String> command : WHOLE) {
      for (String line : lines(program, command)) {
        JsonNode object = JSON.readTree(line);
        assertThat(schema.validate(object)).as("%s: %s", command, line).isEmpty();
        seen.add(object.required("type").asText());
      }
    }
    Set<String> types = new TreeSet<>();
    JSON.readTree(SCHEMA.toFile())
        .required("oneOf")
        .forEach(one -> types.add(one.required("$ref").asText().replace("#/$defs/", "")));
    assertThat(seen).as("every type of the schema is among what was printed").isEqualTo(types);
  }

  @Test
  void whatFieldsLeaveFitsToo() throws IOException {
    Program program = program();
    lines(program, WHOLE.getFirst());
    Schema whole = schema("");
    Schema selected = schema("#/$defs/selected");
    for (List<String> command : SELECTED) {
      JsonNode object = JSON.readTree(lines(program, command).getFirst());
      assertThat(selected.validate(object)).as("%s: %s", command, object).isEmpty();
      assertThat(whole.validate(object)).as("%s: %s", command, object).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":2,\"type\":\"removed\",\"comments\":1}",
        "{\"v\":1,\"type\":\"removed\",\"comments\":-1}",
        "{\"v\":1,\"type\":\"removed\"}",
        "{\"v\":1,\"type\":\"removed\",\"comments\":1,\"more\":1}",
        "{\"v\":1,\"type\":\"topic\",\"topic\":\"\",\"comments\":1}",
        "{\"v\":1,\"type\":\"topic\",\"site\":\"a.org\",\"comments\":1}",
        "{\"v\":1,\"type\":\"rejection\",\"source\":\"a\",\"line\":0,\"reason\":\"b\"}",
        "{\"v\":1,\"type\":\"surprise\"}",
      })
  void whatDoesNotFitIsRefused(String line) throws IOException {
    assertThat(schema("").validate(JSON.readTree(line))).isNotEmpty();
  }
}

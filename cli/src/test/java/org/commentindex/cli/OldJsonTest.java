package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * JSON that an earlier build printed, in {@code src/test/resources/versions}: the program still
 * prints each of its keys, and reads its exports. Keys may be added; a key that disappears or
 * changes its type breaks scripts and needs another version of the format, with files of its own.
 */
class OldJsonTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path OLD = Path.of("src/test/resources/versions/json-1");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Program program() {
    return new Program(folder).with("COMMENTS_INDEX", folder.resolve("idx").toString());
  }

  private static List<JsonNode> objects(Iterable<String> lines) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : lines) {
      objects.add(JSON.readTree(line));
    }
    return objects;
  }

  private static List<JsonNode> old(String name) throws IOException {
    return objects(Files.readAllLines(OLD.resolve(name)));
  }

  /** Adds the path of each key of an object, with its kinds of value. */
  private static void addKeys(JsonNode node, String path, Map<String, Set<String>> keys) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = path + "." + field.getKey();
      JsonNode value = field.getValue();
      keys.computeIfAbsent(key, k -> new TreeSet<>()).add(value.getNodeType().name());
      addKeys(value, key, keys);
      value.forEach(
          one -> {
            if (value.isArray()) {
              addKeys(one, key + "[]", keys);
            }
          });
    }
  }

  /** The keys by their paths, which begin with the type of the object. */
  private static Map<String, Set<String>> keys(List<JsonNode> objects) {
    Map<String, Set<String>> keys = new TreeMap<>();
    for (JsonNode object : objects) {
      assertThat(object.required("v").asInt()).as("%s", object).isEqualTo(1);
      addKeys(object, object.required("type").asText(), keys);
    }
    // The names in these objects are values, such as names of settings, not keys of the format.
    keys.keySet().removeIf(key -> key.contains(".settings.") || key.contains(".left_out."));
    return keys;
  }

  @ParameterizedTest
  @CsvSource({
    "index.jsonl, index DATA --json",
    "search.jsonl, 'search insurance --facet topic,site,author --json'",
    "stats.jsonl, stats --json",
    "export.jsonl, export",
    "check.jsonl, check --json"
  })
  void everyKeyOfVersion1IsStillPrinted(String name, String command) throws IOException {
    Program program = program();
    String data = ROOT.resolve("sample-data").toAbsolutePath().normalize().toString();
    if (!command.startsWith("index")) {
      String thread = data + "/thread.txt";
      String replies = data + "/replies.jsonl";
      assertThat(program.run("index", "--quiet", thread, replies).code()).isZero();
    }
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.replaceAll(argument -> argument.equals("DATA") ? data : argument);
    Ran ran = program.run(arguments.toArray(String[]::new));
    Map<String, Set<String>> now = keys(objects(ran.lines()));
    keys(old(name))
        .forEach(
            (key, kinds) -> {
              assertThat(now).as(name).containsKey(key);
              assertThat(Objects.requireNonNull(now.get(key))).as(key).containsAll(kinds);
            });
  }

  /** The keys that scripts use most; docs/json-output.md promises them. */
  @ParameterizedTest
  @CsvSource({
    "index.jsonl, report, 'offered,new,updated,unchanged,folded,rejected,forgotten,withdrawn'",
    "search.jsonl, hit, 'query,rank,id,score,text,snippets,matches,author,date,cites,copies'",
    "search.jsonl, end, 'query,understood,total,relaxed,took_ms'",
    "search.jsonl, facet, 'query,facet,value,comments'",
    "stats.jsonl, stats, 'comments,records,folded,urls,sources,earliest,latest,bytes,schema'",
    "export.jsonl, comment, 'id,text,title,author,date,thread,parent,cites,topics,occurrences'",
    "check.jsonl, check, 'sound,files,bytes,comments,findings'"
  })
  void thePromisedKeysAreInTheOldFiles(String name, String type, String keys) throws IOException {
    JsonNode object =
        old(name).stream()
            .filter(one -> one.required("type").asText().equals(type))
            .findFirst()
            .orElseThrow();
    for (String key : keys.split(",")) {
      assertThat(object.has(key)).as("%s of %s", key, name).isTrue();
    }
  }

  @Test
  void anOldExportIsReadAndExportedAgain() throws IOException {
    Program program = program();
    Path export = OLD.resolve("export.jsonl").toAbsolutePath();
    assertThat(program.run("index", "--quiet", export.toString()).code()).isZero();
    Map<String, JsonNode> before = byId(old("export.jsonl"));
    Map<String, JsonNode> after = byId(objects(program.run("export").lines()));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (id, comment) -> {
          JsonNode again = Objects.requireNonNull(after.get(id));
          for (String key : List.of("text", "author", "date", "thread", "parent", "cites")) {
            assertThat(again.get(key)).as("%s of %s", key, id).isEqualTo(comment.get(key));
          }
          assertThat(again.required("copies")).as(id).isEqualTo(comment.required("copies"));
        });
  }

  private static Map<String, JsonNode> byId(List<JsonNode> comments) {
    Map<String, JsonNode> found = new TreeMap<>();
    comments.forEach(comment -> found.put(comment.required("id").asText(), comment));
    return found;
  }
}

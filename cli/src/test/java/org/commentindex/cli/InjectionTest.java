package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that a stranger writes controls the terminal or pretends to be another text: all commands
 * run over an index whose fields all hold each payload, in every form of output.
 */
class InjectionTest {
  /** What attacks terminals, lines and eyes. */
  private static final List<String> PAYLOADS =
      List.of(
          "\u001b[31mred",
          "\u001b]52;c;cm0gLXJm\u0007",
          "\u001b]8;;http://evil.example\u001b\\link",
          "\u009b31m",
          "\u009d0;title\u009c",
          "a\rb",
          "a\bb",
          "a\u0000b",
          "a\u007fb",
          "a\u000bb\u000cc",
          "a\nb",
          "a\r\nb",
          "a\tb",
          "a\u0085b",
          "a\u2028b\u2029c",
          "\u202eevil\u202c",
          "\u2066evil\u2069",
          "\u200fevil\u061c",
          "ad\u200bmin",
          "ad\u2060min",
          "ad\ufeffmin",
          "ad\u200cmin",
          "ad\u200dmin",
          "ad" + Character.toString(0xe0041) + "min",
          "\ufff9note\ufffb");

  /** Controls other than line feed and tab. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e"
              + "\\u2066-\\u206f\\ufff9-\\ufffb]");

  /** What text and tables show by number. JSON and documents keep it. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200d\\u2060-\\u2065\\ufeff\\x{e0000}-\\x{e007f}]");

  private static final Set<String> EXACT = Set.of("--json", "--html", "--md", "--atom");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "heron"),
          List.of("search", "heron", "--full"),
          List.of("search", "heron", "--explain"),
          List.of("search", "heron", "--kwic"),
          List.of("search", "heron", "--context", "thread"),
          List.of("search", "heron", "--context", "parents"),
          List.of("search", "heron", "--facet", "author,thread,source,url,site,topic,lang"),
          List.of("search", "heron", "--md"),
          List.of("search", "heron", "--html"),
          List.of("search", "heron", "--count"),
          List.of("show", "ID"),
          List.of("show", "PREFIX"),
          List.of("thread", "ID"),
          List.of("thread", "THREAD"),
          List.of("thread", "ID", "--md"),
          List.of("thread", "ID", "--html"),
          List.of("find-quote", "a heron stands by the water and waits for fish"),
          List.of("urls"),
          List.of("urls", "--sites"),
          List.of("topics"),
          List.of("copies"),
          List.of("copies", "--alike"),
          List.of("trend", "heron"),
          List.of("stats"),
          List.of("check"),
          List.of("search", "PAYLOAD"),
          List.of("search", "author:\"PAYLOAD\""),
          List.of("search", "foo:PAYLOAD", "--explain"),
          List.of("search", "before:PAYLOAD"),
          List.of("saved", "add", "PAYLOAD", "heron"),
          List.of("saved", "add", "one", "heron OR PAYLOAD"),
          List.of("saved", "list"),
          List.of("saved", "run"),
          List.of("saved", "run", "--md"),
          List.of("saved", "run", "--atom"),
          List.of("split", "PAYLOAD.txt"),
          List.of("index", "PAYLOAD"),
          List.of("index", "PAYLOAD.txt", "--explain"),
          List.of("search", "heron", "PAYLOAD"),
          List.of("--index", "PAYLOAD", "stats"),
          List.of("show", "PAYLOAD"),
          List.of("PAYLOAD"),
          List.of("stats", "--PAYLOAD"),
          List.of("search", "heron", "--facet", "PAYLOAD"),
          List.of("remove", "--yes", "id:PAYLOAD"));

  private static final List<List<String>> LINES =
      List.of(
          List.of("search", "heron", "--ids"),
          List.of("search", "heron", "--tsv"),
          List.of("search", "heron", "--csv"),
          List.of("search", "heron", "--json"),
          List.of("export", "--tsv"),
          List.of("export", "--csv"),
          List.of("export"));

  @TempDir private Path folder;

  private Program program(String payload) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ObjectNode record = new ObjectMapper().createObjectNode();
      record.put("id", "id" + i + payload);
      record.put("author", "Author " + i + payload);
      record.put("title", "Title " + payload);
      record.put("thread", "thread" + payload);
      record.put("url", "https://example.org/" + i + payload);
      record.put("date", "2026-04-01T10:00:0" + i + "Z");
      record.putArray("tags").add("tag" + payload);
      if (i > 0) {
        record.put("parent", "id0" + payload);
      }
      record.put(
          "text",
          "A heron stands by the water and waits for fish http://x.example/"
              + i
              + payload
              + " and here "
              + payload
              + " it is. "
              + i);
      lines.add(record.toString());
    }
    Program program =
        new Program(folder)
            .with("COMMENTS_INDEX", folder.resolve("idx" + payload.hashCode()).toString());
    String name = fileName(payload);
    Files.write(folder.resolve(name + ".jsonl"), lines);
    Files.writeString(folder.resolve(name + ".txt"), "Ann wrote " + payload + "\nHello heron\n");
    assertThat(program.run("index", name + ".jsonl").code()).isZero();
    return program;
  }

  /** File names hold everything but two characters. */
  private static String fileName(String payload) {
    return payload.replace("\u0000", "").replace('/', '_');
  }

  @Test
  void noCommandPrintsAControlCharacterAndARecordIsALine() throws IOException {
    for (String payload : PAYLOADS) {
      Program program = program(payload);
      for (List<String> command : COMMANDS) {
        requireSafe(command, payload, program.run(arguments(command, payload)));
      }
      for (List<String> command : LINES) {
        Ran ran = program.run(arguments(command, payload));
        requireSafe(command, payload, ran);
        int header = command.contains("--tsv") || command.contains("--csv") ? 1 : 0;
        assertThat(ran.out().lines().filter(line -> !line.contains("\"type\":\"end\"")))
            .as("%s with %s", command, shown(payload))
            .hasSize(3 + header);
      }
    }
  }

  private static void requireSafe(List<String> command, String payload, Ran ran) {
    String printed = ran.out() + ran.err();
    assertThat(CONTROL.matcher(printed).find())
        .as("a control of %s with %s", command, shown(payload))
        .isFalse();
    if (command.stream().noneMatch(EXACT::contains) && !command.equals(List.of("export"))) {
      assertThat(INVISIBLE.matcher(printed).find())
          .as("an invisible character of %s with %s", command, shown(payload))
          .isFalse();
    }
    assertThat(printed).as("%s", command).doesNotContain("unexpected");
  }

  /** Shows a payload in the messages of this test. */
  private static String shown(String payload) {
    return payload
        .codePoints()
        .mapToObj(
            c -> c > ' ' && c < 127 ? Character.toString(c) : "<" + Integer.toHexString(c) + ">")
        .collect(Collectors.joining());
  }

  private static String[] arguments(List<String> command, String payload) {
    return command.stream()
        .map(
            argument ->
                argument.equals("ID")
                    ? "id0" + payload.strip()
                    : argument.equals("PREFIX")
                        ? "id"
                        : argument.equals("THREAD")
                            ? "thread" + payload
                            : argument.replace("PAYLOAD", fileName(payload)))
        .toArray(String[]::new);
  }
}

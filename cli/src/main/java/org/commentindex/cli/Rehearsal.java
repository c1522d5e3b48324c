package org.commentindex.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Interruption;

/**
 * Goes through what short commands do, on a few comments in a folder of its own, and prints
 * nothing. Java remembers what was loaded and linked, and the launcher lets it begin there.
 */
final class Rehearsal {
  private static final String COMMENTS =
      """
      {"id":"1","author":"Ann","date":"2026-04-01","thread":"Buses","votes":3,"text":"Prices are \
      signals, see https://example.org/a and the bus lanes."}
      {"id":"2","author":"Ben","parent":"1","thread":"Buses","text":"> Prices are signals\\n\\nThey \
      are not: café prices are noise, don’t you think? #buses"}
      {"author":"Cy","format":"html","text":"<p>A lane for <b>buses</b>, and nothing else.</p>"}
      """;

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("index", "some.jsonl"),
          List.of("search", "lane"),
          List.of("search", "\"bus lanes\"", "--json"),
          List.of("search", "prices -noise OR lan*", "-n", "3", "--sort", "newest"),
          List.of("search", "=buses", "--count"),
          List.of("search", "author:ann nowhere", "--facet", "site,author"),
          List.of("show", "1"),
          List.of("urls"),
          List.of("topics"),
          List.of("copies"),
          List.of("stats"));

  private Rehearsal() {}

  /** Goes through all of it once; ends with the exit code of the last command. */
  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    Path folder = Files.createTempDirectory("comments-rehearsal-");
    try {
      go(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Goes through all of it in an empty folder; gives the exit code of the last command. */
  static int go(Path folder) throws IOException {
    Files.writeString(folder.resolve("some.jsonl"), COMMENTS, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            Map.of("COMMENTS_INDEX", folder.resolve("index").toString()),
            folder,
            InputStream.nullInputStream(),
            false,
            false,
            false,
            0,
            new Interruption());
    int code = ExitCodes.FOUND;
    for (List<String> command : COMMANDS) {
      code =
          Main.run(
              Main.utf8(OutputStream.nullOutputStream(), false),
              Main.utf8(OutputStream.nullOutputStream(), true),
              environment,
              command.toArray(String[]::new));
    }
    return code;
  }
}

package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of Java's compilers the launcher asks for, by a Java that says what it was told. */
class LauncherTuningTest {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("project.root", "..")).resolve("comments");

  @TempDir private Path folder;

  @BeforeEach
  void aJavaNewerThanAllOthers() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh here");
    Path bin = Files.createDirectories(folder.resolve("java/bin"));
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"999\"\n");
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(folder.resolve("cli/target"));
    Files.createFile(folder.resolve("cli/target/comments.jar"));
    Files.copy(LAUNCHER, folder.resolve("comments"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search;word                                | quick",
        "search;--batch;questions.txt               | good",
        "search;--batch=questions.txt               | good",
        "--index;idx;search;-n;3;--batch;-;--json   | good",
        "search;--                                  | quick",
        "search;--;--batch                          | quick",
        "search;words --batch words                 | quick",
        "search;--batches                           | quick",
        "show;1                                     | quick",
        "topics;--batch                             | quick",
        "export                                     | good",
        "index;talk.jsonl                           | good",
        "--version                                  | quick",
      })
  void longCommandsHaveTheGoodCompiler(String typed, String compiler)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(typed.split(";"));
    List<String> told = told(arguments);
    assertThat(told.subList(told.size() - arguments.size(), told.size())).isEqualTo(arguments);
    assertThat(told.contains("-XX:TieredStopAtLevel=1")).isEqualTo(compiler.equals("quick"));
  }

  /** By the bytes of what is named, of which none are read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index;little.jsonl                         | quick",
        "index;little.jsonl;folder                  | quick",
        "index;large.jsonl                          | good",
        "index;little.jsonl;large.jsonl             | good",
        "index;large                                | good",
        "index;--format;jsonl;large.jsonl           | good",
        "index;packed.zip                           | good",
        "index;-                                    | good",
        "index;little.jsonl;pipe                    | good",
        "index;--index;large;little.jsonl           | quick",
        "--index;large;index;little.jsonl           | quick",
        "index;not there.jsonl                      | good",
        "search;word;little.jsonl                   | quick",
        "search;word;large                          | quick",
        "--index;large;search;word                  | quick",
        "search;--index;large;word                  | quick",
        "search;-n;3;word                           | quick",
      })
  void littleIsIndexedWithTheQuickCompiler(String typed, String compiler)
      throws IOException, InterruptedException {
    ofSize("little.jsonl", 1_000);
    ofSize("large.jsonl", 65_000_000);
    ofSize("packed.zip", 6_500_000);
    ofSize("folder/a talk.jsonl", 30_000_000);
    ofSize("folder/b/a talk.jsonl", 30_000_000);
    ofSize("large/a talk.jsonl", 40_000_000);
    ofSize("large/b/a talk.jsonl", 40_000_000);
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor())
        .isZero();
    List<String> told = told(List.of(typed.split(";")));
    assertThat(told.contains("-XX:TieredStopAtLevel=1")).isEqualTo(compiler.equals("quick"));
    assertThat(told.contains("-Xmx300m"))
        .isEqualTo(typed.startsWith("index") || typed.contains(";index;"));
  }

  /** A file that takes no room. */
  private void ofSize(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
  }

  private List<String> told(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("comments").toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.put("JAVA_HOME", folder.resolve("java").toString());
    variables.put("COMMENTS_JAVA_OPTS", "-Xshare:auto"); // makes no cache
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}

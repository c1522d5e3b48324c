package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script, with fake JDKs whose {@code java} prints its path and its arguments. */
class LauncherTest {
  /** What {@code cksum} prints for an empty file, and its name. */
  private static final String EMPTY_FILE = "4294967295 0 comments.aot\n";

  private static final Path LAUNCHER =
      Path.of(System.getProperty("project.root", "..")).resolve("comments");

  @TempDir private Path folder;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void aBuiltProgram() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh here");
    Files.createDirectories(folder.resolve("cli/target"));
    Path jar = Files.createFile(folder.resolve("cli/target/comments.jar"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    Files.createFile(folder.resolve("cli/target/comments.aot"));
    Files.writeString(folder.resolve("cli/target/comments.aot.sum"), EMPTY_FILE);
    Files.copy(LAUNCHER, folder.resolve("comments"));
    variables.put("JAVA_HOME", "");
    variables.put("COMMENTS_JAVA_OPTS", "");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(home.resolve("release"), "A=\"1\"\nJAVA_VERSION=\"" + version + "\"\nB=\n");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private void onPath(Path jdk) {
    variables.put("PATH", jdk.resolve("bin") + ":" + System.getenv("PATH"));
  }

  private Ran run(String... arguments) throws IOException, InterruptedException {
    return run(folder.resolve("comments"), arguments);
  }

  private Ran run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }

  @Test
  void javaHomeWinsOverANewerJavaOnThePath() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", "21.0.2").toString());
    onPath(jdk("newer", "999"));

    Ran ran = run("stats");

    assertThat(ran.lines()).first().isEqualTo(folder.resolve("home/bin/java").toString());
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void javaHomeThatIsTooOldIsReportedAndThePathIsUsed() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    Path link = Files.createDirectories(folder.resolve("links")).resolve("java");
    Files.createSymbolicLink(link, jdk("path", "21").resolve("bin/java"));
    variables.put("PATH", link.getParent() + ":" + System.getenv("PATH"));

    Ran ran = run("stats");

    assertThat(ran.lines()).first().isEqualTo(folder.resolve("path/bin/java").toString());
    assertThat(ran.err())
        .isEqualTo(
            "comments: JAVA_HOME is not a JDK of version 21 or newer, looking for another: "
                + folder.resolve("old")
                + "\n");
  }

  @Test
  void withoutJavaHomeAndPathTheNewestInTheUsualFoldersIsUsed()
      throws IOException, InterruptedException {
    jdk("home/.jdks/a", "997");
    jdk("home/.jdks/b", "999.1");
    jdk("home/.jdks/c", "998");
    variables.put("HOME", folder.resolve("home").toString());
    onPath(jdk("old", "1.8.0"));

    assertThat(run("stats").lines())
        .first()
        .isEqualTo(folder.resolve("home/.jdks/b/bin/java").toString());
  }

  @ParameterizedTest
  @CsvSource({"21.0.2,false", "24,false", "25.0.1,true", "999,true"})
  void javaThatHasAotCachesGetsTheOneOfTheBuild(String version, boolean given)
      throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", version).toString());

    assertThat(run("stats").lines().contains("-XX:AOTCache=" + cache())).isEqualTo(given);
  }

  @Test
  void aCacheWithAnotherChecksumIsNotPassed() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", "25").toString());
    Files.writeString(cache(), "damaged");

    assertThat(run("stats").lines()).noneMatch(line -> line.contains("AOTCache"));
  }

  @Test
  void aMissingCacheIsNotPassed() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", "25").toString());
    Files.delete(cache());

    assertThat(run("stats").lines()).noneMatch(line -> line.contains("AOTCache"));
  }

  private Path cache() throws IOException {
    return folder.toRealPath().resolve("cli/target/comments.aot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search;word                                | C1",
        "search;--batch;questions.txt               | tiered",
        "search;--batch=questions.txt               | tiered",
        "--index;idx;search;-n;3;--batch;-;--json   | tiered",
        "search;index                               | C1",
        "--index;index;search;export                | C1",
        "--index=export;show;1                      | C1",
        "export                                     | tiered",
        "export;--csv                               | tiered",
        "index;talk.jsonl                           | C1",
        "--index;idx;index;talk.jsonl               | C1",
        "--index=idx;index;large.jsonl              | tiered",
        "index;talk.jsonl;large.jsonl               | tiered",
        "index;talk.jsonl.gz;more.jsonl             | tiered",
        "index;-                                    | tiered",
        "--version                                  | C1",
      })
  void shortCommandsAndSmallInputsAreCompiledByC1Alone(String typed, String compiler)
      throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", "25").toString());
    Files.write(folder.resolve("talk.jsonl"), new byte[1_000]);
    if (typed.contains("large.jsonl")) {
      Files.write(folder.resolve("large.jsonl"), new byte[40_000_000]);
    }

    List<String> lines = run(typed.split(";")).lines();

    assertThat(lines.contains("-XX:TieredStopAtLevel=1")).isEqualTo(compiler.equals("C1"));
    assertThat(lines).noneMatch(line -> line.contains("Diagnostic"));
  }

  @Test
  void argumentsArePassedOnAsTyped() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("a home", "25").toString());
    variables.put("COMMENTS_JAVA_OPTS", "-Xmx4g -Da=b");

    List<String> lines = run("search", "two words", "*", "", "\"'\\").lines();

    assertThat(lines.subList(lines.size() - 9, lines.size()))
        .containsExactly(
            "-Xmx4g",
            "-Da=b",
            "-jar",
            folder.toRealPath().resolve("cli/target/comments.jar").toString(),
            "search",
            "two words",
            "*",
            "",
            "\"'\\");
  }

  @Test
  void temporaryFilesAreWhereTmpdirSays() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", "25").toString());
    variables.put("TMPDIR", "/a private/folder");
    assertThat(run("stats").lines()).contains("-Djava.io.tmpdir=/a private/folder");
    variables.put("TMPDIR", "");
    assertThat(run("stats").lines()).noneMatch(line -> line.contains("tmpdir"));
  }

  @Test
  void itWorksThroughSymbolicLinks() throws IOException, InterruptedException {
    variables.put("JAVA_HOME", jdk("home", "25").toString());
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../comments"));
    Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

    assertThat(run(bin.resolve("second"), "stats").lines())
        .contains(folder.toRealPath().resolve("cli/target/comments.jar").toString());
  }
}

package org.commentindex.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs Jazzer, a coverage-guided fuzzer, on each target, in a process of its own. An input that
 * breaks a target is kept in {@code target/fuzz}; add it to the target's folder of inputs.
 */
@Tag("fuzz")
class FuzzTest {
  /** Seconds per target in {@code .ci/run}. */
  private static final int SECONDS = 5;

  /** Inputs to start from, which are run first, whatever time they take; chosen by hand. */
  private static final int SEEDS_PER_SECOND = 10;

  /** What Jazzer says in the end. */
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

  private static long inputs;
  private static long seconds;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void noInputBreaksTheTarget(FuzzTarget target) throws IOException, InterruptedException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    int number = 0;
    int secondsToRun = Integer.getInteger("fuzz.seconds", SECONDS);
    for (Path seed : target.seeds(SEEDS_PER_SECOND * secondsToRun)) {
      Files.copy(seed, seeds.resolve(String.valueOf(number++)));
    }
    Path log = folder.resolve("log");
    Process fuzzer =
        new ProcessBuilder(command(target, seeds, secondsToRun))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = fuzzer.waitFor();
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertThat(code).as(said).isZero();
    MatchResult done = DONE.matcher(said).results().findFirst().orElseThrow();
    inputs += Long.parseLong(done.group(1));
    seconds += Long.parseLong(done.group(2));
    System.out.println(target + ": " + done.group());
  }

  @AfterAll
  static void row() throws IOException {
    ReliabilityRow.write(
        FuzzTest.class,
        "A coverage-guided fuzzer (Jazzer) changes inputs of the readers, the splitter, the URL"
            + " finder, the conversion of HTML and Markdown, the query parser, and index files",
        "%,d inputs in %,d minutes".formatted(inputs, seconds / 60),
        "no unexpected exception, no wrong sum, no input that takes a minute");
  }

  private List<String> command(FuzzTarget target, Path seeds, int secondsToRun) throws IOException {
    Path found = Files.createDirectories(Path.of("target/fuzz").toAbsolutePath());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:-OmitStackTraceInFastThrow", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Dproject.root=" + System.getProperty("project.root", ".."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.type.getName());
    command.add("--instrumentation_includes=org.commentindex.**");
    // Hooks in our classes guide the fuzzer by the strings that they compare. In the classes of the
    // libraries and of Java they would look for commands and addresses, which takes minutes.
    command.add("--custom_hook_includes=org.commentindex.**");
    command.add("--reproducer_path=" + found);
    command.add("-artifact_prefix=" + found + "/" + target + "-");
    command.add("-max_total_time=" + secondsToRun);
    command.add("-max_len=" + target.maxBytes);
    command.addAll(List.of("-seed=20261201", "-timeout=60", "-rss_limit_mb=3000"));
    if (target == FuzzTarget.QUERIES) {
      command.add("-dict=" + FuzzTarget.TESTS.resolve("fuzz/query.dict").toAbsolutePath());
    }
    command.add(seeds.toString());
    return command;
  }
}

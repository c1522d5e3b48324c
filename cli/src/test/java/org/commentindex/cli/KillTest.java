package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;
import org.commentindex.check.IndexCheck;
import org.commentindex.cli.KilledProgram.Work;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program at random moments. Each acknowledged commit is in the index, a commit is whole
 * or not there, a check finds nothing, and the next run works and leaves no other files.
 */
@Tag("reliability")
class KillTest {
  private static final long SEED = 20_261_201;

  /** Kills per build. */
  private static final int KILLS = 10;

  /** Kills after which another folder is used, so that first runs are killed as well. */
  private static final int KILLS_PER_FOLDER = 5;

  /** One in so many kills may hit the first run of a process, which loads the classes. */
  private static final int FIRST_RUNS = 5;

  /** The longest time from the first run to the kill, in ms: about ten runs; chosen by hand. */
  private static final int MAX_WAIT_MILLIS = 1_000;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @TempDir private Path folder;
  private int acknowledged;
  private int killedRuns;

  @Test
  @Timeout(3_600)
  void aKillLosesNoAcknowledgedCommit() throws IOException, InterruptedException {
    int kills = Integer.getInteger("reliability.kills", KILLS);
    Random random = new Random(SEED);
    List<Work> works = List.of(Work.values());
    for (int kill = 0; kill < kills; ) {
      Work work = works.get(kill / KILLS_PER_FOLDER % works.size());
      Path place = Files.createDirectory(folder.resolve("place" + kill));
      int runs = 0;
      for (int i = 0; i < KILLS_PER_FOLDER && kill < kills; i++, kill++) {
        String name = "kill %d, %s".formatted(kill, work);
        int last = kill(place, work, runs, random, name);
        acknowledged += last - runs;
        runs =
            work == Work.AD_HOC
                ? searchAgain(place, last, name)
                : indexAgain(place, work, last, name);
      }
    }
    assertThat(acknowledged).as("acknowledged runs").isGreaterThan(kills / 2);
    row(kills);
  }

  private void row(int kills) throws IOException {
    String rows = System.getProperty("reliability.rows", "");
    if (!rows.isEmpty()) {
      Files.createDirectories(Path.of(rows));
      String outcome =
          "%,d acknowledged runs kept, %,d unacknowledged ones were there as a whole; each index is sound, and the next run leaves no other files"
              .formatted(acknowledged, killedRuns);
      Files.writeString(
          Path.of(rows, "KillTest.row"),
          "The program is killed while it indexes, syncs or builds a cached index\t%,d kills\t%s\tKillTest\n"
              .formatted(kills, outcome));
    }
  }

  /** Starts the program and kills it; returns the number of runs that it acknowledged in all. */
  private static int kill(Path place, Work work, int runs, Random random, String name)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                place.toString(),
                work.name(),
                String.valueOf(runs))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).as(name).isEqualTo("ready");
      List<String> lines = new ArrayList<>();
      if (random.nextInt(FIRST_RUNS) > 0) {
        lines.add(String.valueOf(out.readLine()));
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_WAIT_MILLIS));
      process.toHandle().destroyForcibly(); // unlike that of the process, keeps its output
      out.lines().forEach(lines::add);
      process.waitFor();
      assertThat(lines).as(name).allMatch(line -> NUMBER.matcher(line).matches());
      return lines.isEmpty() ? runs : Integer.parseInt(lines.getLast()) + 1;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Checks the index, repeats the killed run, and returns the number of runs. */
  private int indexAgain(Path place, Work work, int runs, String name) throws IOException {
    Program program = new Program(place);
    Path index = place.resolve("idx");
    if (runs > 0) {
      Ran check = program.run("check", "--index", "idx");
      assertThat(check.code()).as(name + check).isZero();
      Set<String> found = ids(index);
      assertThat(found).as(name).isIn(work.idsAfter(runs), work.idsAfter(runs + 1));
      killedRuns += found.equals(work.idsAfter(runs)) ? 0 : 1;
    }
    Ran next = program.run(work.run(program, runs));
    assertThat(next).as(name).isEqualTo(new Ran(0, "", ""));
    assertThat(ids(index)).as(name).isEqualTo(work.idsAfter(runs + 1));
    IndexCheck check = CommentIndex.check(index);
    assertThat(check.findings()).as(name).isEmpty();
    assertThat(files(index)).as(name).hasSize((int) check.files());
    return runs + 1;
  }

  /** Checks that a search of the file is right and leaves one cached index. */
  private int searchAgain(Path place, int runs, String name) throws IOException {
    Program program = new Program(place);
    Ran next = program.run(Work.AD_HOC.run(program, runs));
    assertThat(next).as(name).isEqualTo(new Ran(0, KilledProgram.COMMENTS + "\n", ""));
    try (Stream<Path> all = Files.walk(place.resolve("home"))) {
      List<Path> indexes =
          all.filter(path -> path.getFileName().toString().startsWith("index-")).toList();
      assertThat(indexes).as(name).hasSize(1);
      assertThat(ids(indexes.getFirst())).as(name).isEqualTo(Work.AD_HOC.idsAfter(runs + 1));
      assertThat(files(indexes.getFirst()))
          .as(name)
          .hasSize((int) CommentIndex.check(indexes.getFirst()).files());
      try (Stream<Path> beside = Files.list(indexes.getFirst().resolveSibling(""))) {
        assertThat(beside).as(name).hasSize(3); // the index, the manifest and the lock
      }
    }
    return runs + 1;
  }

  private static Set<String> ids(Path index) throws IOException {
    Set<String> ids = new TreeSet<>();
    try (CommentIndex open = CommentIndex.open(index)) {
      open.forEach(null, comment -> ids.add(comment.id()));
    }
    return ids;
  }

  private static List<String> files(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("write.lock"))
          .collect(Collectors.toList());
    }
  }
}

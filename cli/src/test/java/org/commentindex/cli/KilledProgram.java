package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import org.commentindex.cli.Program.Ran;

/**
 * A process that runs the program again and again until it is killed, and prints the number of each
 * run after the run has ended with success.
 */
final class KilledProgram {
  /** Comments per file. Twelve files are a few hundred. */
  static final int COMMENTS = 25;

  /** Files before a synced one; each file is a commit. */
  private static final int KEPT_FILES = 12;

  private KilledProgram() {}

  /** What the process does in each run. */
  enum Work {
    /** Each run adds one file. */
    ADD {
      @Override
      String[] run(Program program, int number) {
        program.file("part-" + number + ".jsonl", comments(number));
        return new String[] {"index", "--index", "idx", "--quiet", "part-" + number + ".jsonl"};
      }

      @Override
      Set<String> idsAfter(int runs) {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < runs; i++) {
          addIds(ids, i);
        }
        return ids;
      }
    },

    /** Each run adds one file and removes an old one. */
    SYNC {
      @Override
      String[] run(Program program, int number) throws IOException {
        program.file("parts/part-" + number + ".jsonl", comments(number));
        Path old = program.environment().resolve("parts/part-" + (number - KEPT_FILES) + ".jsonl");
        Files.deleteIfExists(old);
        return new String[] {"index", "--index", "idx", "--quiet", "--sync", "parts"};
      }

      @Override
      Set<String> idsAfter(int runs) {
        Set<String> ids = new TreeSet<>();
        for (int i = Math.max(0, runs - KEPT_FILES); i < runs; i++) {
          addIds(ids, i);
        }
        return ids;
      }
    },

    /** Each run searches a file that has changed, and so builds a cached index. */
    AD_HOC {
      @Override
      String[] run(Program program, int number) throws IOException {
        program.file("next.jsonl", comments(number));
        Path file = program.environment().resolve("talk.jsonl");
        Files.move(
            file.resolveSibling("next.jsonl"),
            file,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        return new String[] {"search", "--count", "heron", "talk.jsonl"};
      }

      @Override
      Set<String> idsAfter(int runs) {
        Set<String> ids = new TreeSet<>();
        addIds(ids, runs - 1);
        return ids;
      }
    };

    /** Prepares a run and returns its arguments. Preparing it again changes nothing. */
    abstract String[] run(Program program, int number) throws IOException;

    /** Returns the ids that the index has after some runs. */
    abstract Set<String> idsAfter(int runs);
  }

  private static void addIds(Set<String> ids, int number) {
    for (int i = 0; i < COMMENTS; i++) {
      ids.add("c" + number + "-" + i);
    }
  }

  private static String comments(int number) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < COMMENTS; i++) {
      lines.append(
          "{\"id\":\"c%1$d-%2$d\",\"author\":\"Ann\",\"text\":\"Heron %1$d of lake %2$d sleeps\"}\n"
              .formatted(number, i));
    }
    return lines.toString();
  }

  /**
   * Runs until killed.
   *
   * @param args the folder, the work, and the number of the first run
   */
  public static void main(String[] args) throws IOException {
    Program program = new Program(Path.of(args[0]));
    Work work = Work.valueOf(args[1]);
    System.out.println("ready");
    for (int number = Integer.parseInt(args[2]); ; number++) {
      Ran ran = program.run(work.run(program, number));
      if (ran.code() != 0) {
        System.out.println("failed " + ran);
        return;
      }
      System.out.println(number);
    }
  }
}

package org.commentindex.soak;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the process holds at a time.
 *
 * @param threads the names of live threads, without those of the JVM's common pool
 * @param open the open files of a folder; empty where the system has no {@code /proc}
 * @param heap the bytes of the heap that are in use after garbage collections
 */
record ProcessState(Set<String> threads, Map<String, Integer> open, long heap) {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  static ProcessState now(Path folder) throws IOException, InterruptedException {
    return new ProcessState(threadNames(), openFiles(folder), usedHeap());
  }

  private static Set<String> threadNames() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("ForkJoinPool"))
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> openFiles(Path folder) throws IOException {
    Map<String, Integer> open = new TreeMap<>();
    if (Files.isDirectory(DESCRIPTORS)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(DESCRIPTORS)) {
        for (Path one : all) {
          String target = Files.isSymbolicLink(one) ? Files.readSymbolicLink(one).toString() : "";
          if (target.startsWith(folder.toString())) {
            open.merge(target, 1, Integer::sum);
          }
        }
      }
    }
    return open;
  }

  private static long usedHeap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}

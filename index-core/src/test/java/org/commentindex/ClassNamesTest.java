package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that a simple class name identifies one class of the whole project. */
class ClassNamesTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.root", "..")).normalize();

  /** Sources of these modules, at least, must be found. */
  private static final List<String> MODULES = List.of("index-core", "documents", "cli");

  @Test
  void noTwoClassesShareASimpleName() throws IOException {
    Map<String, List<Path>> byName =
        sources().stream().collect(Collectors.groupingBy(path -> path.getFileName().toString()));
    byName.remove("package-info.java");
    assertThat(byName).hasSizeGreaterThan(1_000);
    assertThat(byName.values()).allSatisfy(paths -> assertThat(paths).hasSize(1));
  }

  private static void addJava(Path folder, List<Path> sources) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(PROJECT)) {
      for (Path module : modules.toList()) {
        addJava(module.resolve("src/main/java"), sources);
        addJava(module.resolve("src/test/java"), sources);
      }
    }
    assertThat(sources)
        .extracting(path -> PROJECT.relativize(path).getName(0).toString())
        .containsAll(MODULES);
    return sources;
  }
}

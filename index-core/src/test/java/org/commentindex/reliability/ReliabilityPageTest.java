package org.commentindex.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test that docs/reliability.md names as a proof exists. */
class ReliabilityPageTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]++(?<=Test)\\b");

  @Test
  void eachNamedTestExists() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/reliability.md"));
    Set<String> named =
        TEST.matcher(page)
            .results()
            .map(found -> found.group() + ".java")
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(10);
    for (String module : new String[] {"index-core", "cli"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files.forEach(file -> named.remove(file.getFileName().toString()));
      }
    }
    assertThat(named).isEmpty();
  }
}

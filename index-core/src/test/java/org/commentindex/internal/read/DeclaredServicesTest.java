package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.service.Services;
import org.commentindex.internal.read.service.declared.DeclaredFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the files in {@code formats/declared}: {@code NAME.json} or {@code NAME.VARIANT.json} in
 * the format with this name. The file {@code .txt} beside it has the records, then the remarks and
 * rejections.
 */
class DeclaredServicesTest {
  private static final Path FILES = Path.of("src/test/resources/formats/declared");
  private static final Path SERVICES =
      Path.of("src/main/resources/org/commentindex/internal/read/service/declared/services.json");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsTheFile(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path expected = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
    assertThat(shown(file)).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFormatIsDetected(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      SourceHead head = SourceHead.of(in);
      List<String> matching =
          Services.formats().stream()
              .flatMap(
                  format ->
                      format instanceof DeclaredFormats declared
                          ? declared.formats().stream()
                          : Stream.of(format))
              .filter(format -> format.matches(head))
              .map(format -> word(format.name()))
              .toList();
      assertThat(matching).first().isEqualTo(service(file));
    }
  }

  @Test
  void eachServiceHasAFile() throws IOException {
    Set<String> tested = new TreeSet<>();
    for (Path file : files()) {
      tested.add(service(file));
    }
    assertThat(tested).containsExactlyInAnyOrderElementsOf(names());
  }

  /** Returns the records of a file, one per line, then the remarks and rejections. */
  static String shown(Path file) throws IOException {
    Collected found = Collected.of(file);
    List<String> lines = new ArrayList<>(Shown.of(found));
    String prefix = file.getFileName() + ": ";
    found.remarks.forEach(remark -> lines.add("! " + remark.replace(prefix, "")));
    found.rejections.forEach(rejection -> lines.add("!! " + rejection.replace(prefix, "")));
    return String.join("\n", lines) + "\n";
  }

  private static String service(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }

  /** Returns the words that select the declared services. */
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher name =
        Pattern.compile("(?m)^\\{\"name\": \"([^\"]+)\"").matcher(Files.readString(SERVICES));
    while (name.find()) {
      names.add(word(name.group(1)));
    }
    return names;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}

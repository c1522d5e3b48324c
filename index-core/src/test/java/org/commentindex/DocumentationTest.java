package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that links in the documentation lead to an existing file and heading. */
class DocumentationTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.root", "..")).normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

  @Test
  void everyRelativeLinkHasATarget() throws IOException {
    List<String> dead = new ArrayList<>();
    List<Path> pages = pages();
    for (Path page : pages) {
      String text = FENCED.matcher(Files.readString(page)).replaceAll("");
      for (MatchResult link : LINK.matcher(text).results().toList()) {
        if (!link.group(1).contains(":") && !leadsSomewhere(page, link.group(1), link.group(2))) {
          dead.add(PROJECT.relativize(page) + ": " + link.group());
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(5);
    assertThat(dead).isEmpty();
  }

  private static boolean leadsSomewhere(Path page, String file, String heading) throws IOException {
    Path target = file.isEmpty() ? page : page.resolveSibling(file);
    return heading == null
        ? Files.exists(target)
        : Files.isRegularFile(target) && anchors(target).contains(heading);
  }

  private static List<String> anchors(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> here = Files.list(PROJECT)) {
      here.filter(path -> !path.endsWith("target") && !path.endsWith(".git"))
          .forEach(path -> addPages(path, pages));
    }
    return pages;
  }

  private static void addPages(Path start, List<Path> pages) {
    try (Stream<Path> files = Files.walk(start)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

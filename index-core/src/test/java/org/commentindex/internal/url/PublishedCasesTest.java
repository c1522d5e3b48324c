package org.commentindex.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Test cases of other link finders and normalizers, and how many of them have the same result here.
 *
 * <p>Intended differences:
 *
 * <ul>
 *   <li>linkify-it finds e-mail addresses, {@code //host}, IPv4 addresses without a scheme, and
 *       hosts such as {@code a.ws} without a path; we do not.
 *   <li>linkify-it finds no link after an underscore, which may be emphasis here, and finds one
 *       after an at sign.
 *   <li>linkify-it allows straight double quotes and non-letters in URLs and hosts; the extractor
 *       ends there.
 *   <li>crawler-commons produces addresses to be fetched: it keeps {@code http}, {@code www.} and a
 *       trailing slash, sorts the query and collapses double slashes. These are not compared.
 * </ul>
 */
class PublishedCasesTest {
  private static final Path DATA =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/data/urls");

  private static final int LINKIFY_DIFFERENT = 13;
  private static final int CRAWLER_DIFFERENT = 19;

  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)%(?:\\s.*|$)");
  private static final Pattern EXAMPLE =
      Pattern.compile("`{3,} example\\n(.*?)\\n\\.\\n(.*?)\\n`{3,}", Pattern.DOTALL);

  @Test
  void linksOfLinkifyIt() throws IOException {
    List<String> lines = lines("linkify-it/links.txt");
    List<String> different = new ArrayList<>();
    int cases = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.isBlank()) {
        continue;
      }
      boolean answered = i + 1 < lines.size() && !lines.get(i + 1).isBlank();
      String expected = answered ? lines.get(++i) : text;
      if (expected.contains("@") && !expected.contains("/")) {
        continue; // an e-mail address
      }
      cases++;
      if (!found(text).contains(expected)) {
        different.add(text);
      }
    }
    assertThat(cases).isGreaterThan(80);
    assertThat(different).as("of %d cases", cases).hasSizeLessThanOrEqualTo(LINKIFY_DIFFERENT);
  }

  @Test
  void textsOfLinkifyItWithoutLinks() throws IOException {
    List<String> linked =
        lines("linkify-it/not_links.txt").stream().filter(line -> !found(line).isEmpty()).toList();
    assertThat(linked).containsExactly("_http://example.com");
  }

  @Test
  void longTextsOfLinkifyIt() throws IOException {
    assertThat(found(Files.readString(existing("linkify-it/link_normal.txt"))))
        .containsExactly("https://github.com/markdown-it");
    for (String addresses : List.of("linkify-it/link_fuzzy.txt", "linkify-it/email_fuzzy.txt")) {
      assertThat(found(Files.readString(existing(addresses)))).as(addresses).isEmpty();
    }
  }

  @Test
  void autolinksOfGitHub() throws IOException {
    List<MatchResult> examples =
        EXAMPLE
            .matcher(Files.readString(existing("cmark-gfm/extensions.txt")))
            .results()
            .filter(example -> example.group(2).contains("href=\"http"))
            .toList();
    assertThat(examples).hasSizeGreaterThan(2);
    for (MatchResult example : examples) {
      Document html = Jsoup.parse(example.group(2));
      List<String> expected =
          html.select("a[href^=http]").stream()
              .map(link -> link.text())
              // A host of symbols, which cannot be registered today.
              .filter(link -> link.startsWith("http") || link.startsWith("www."))
              .filter(link -> !link.contains("\uD83C"))
              .toList();
      assertThat(found(html.text())).as(example.group(1)).containsAll(expected);
    }
  }

  @Test
  void normalFormsOfCrawlerCommons() throws IOException {
    List<String> different = new ArrayList<>();
    int cases = 0;
    for (String line : lines("crawler-commons/weirdToNormalizedUrls.csv")) {
      String[] fields =
          line.replace("\"\"", "\u0000").replace("\"", "").replace('\u0000', '"').split(",");
      if (line.startsWith("#") || fields.length != 2 || fields[0].startsWith("file:")) {
        continue;
      }
      cases++;
      if (!CitedUrls.canonical(fields[0].strip()).equals(CitedUrls.canonical(fields[1].strip()))) {
        different.add(line);
      }
    }
    assertThat(cases).isGreaterThan(100);
    assertThat(different).as("of %d cases", cases).hasSizeLessThanOrEqualTo(CRAWLER_DIFFERENT);
  }

  private static List<String> found(String text) {
    return LinkFinder.in(text).stream()
        .map(place -> text.substring(place.start(), place.end()))
        .toList();
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(existing(name)).stream()
        .map(line -> COMMENT.matcher(line).replaceFirst(""))
        .toList();
  }

  private static Path existing(String name) {
    Path file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "no cases at " + file);
    return file;
  }
}

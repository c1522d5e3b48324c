package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each format in the variants that occur: encodings, line ends, names and truncated files.
 */
class VariantsTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats");

  @TempDir private Path folder;

  /** A file of each format and the number of its comments. */
  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("disqus.xml", 4),
        Arguments.of("wordpress.xml", 5),
        Arguments.of("knots.example/Posts.xml", 3),
        Arguments.of("topic.rss", 2),
        Arguments.of("keepers.mbox", 5),
        Arguments.of("kettles.csv", 4),
        Arguments.of("hikers.txt", 4),
        Arguments.of("pages/lobsters.html", 4),
        Arguments.of("pages/reddit.html", 4),
        Arguments.of("pages/hacker-news.html", 5),
        Arguments.of("pages/discourse.html", 2),
        Arguments.of("pages/substack.html", 3),
        Arguments.of("pages/disqus.html", 3),
        Arguments.of("pages/wordpress.html", 2),
        Arguments.of("pages/microdata.html", 2),
        Arguments.of("pages/json-ld.html", 2),
        Arguments.of("pages/telegram.html", 5),
        Arguments.of("pages/facebook.html", 7),
        Arguments.of("pages/instagram.html", 2),
        Arguments.of("pages/reddit-today.html", 6),
        Arguments.of("pages/youtube.html", 2),
        Arguments.of("pages/phpbb.html", 1));
  }

  private static String text(String name) throws IOException {
    return Files.readString(FORMATS.resolve(name)).replace("\r\n", "\n");
  }

  /** Files that are read by name: the folder of Stack Exchange is part of its ids. */
  private Collected read(String name, byte[] content) throws IOException {
    Path file = folder.resolve("knots.example").resolve(name);
    Files.createDirectories(folder.resolve("knots.example"));
    return Collected.of(Files.write(file, content));
  }

  /** Returns the results that do not depend on the name and location of the file. */
  private static List<String> observed(Collected found) {
    return found.records.stream().map(VariantsTest::observed).toList();
  }

  private static String observed(RawRecord r) {
    List<Object> fields =
        Arrays.asList(
            r.id(), r.parent(), r.thread(), r.title(), r.author(), r.date(), r.votes(), r.tags());
    return fields + r.body().replaceAll("\\s+", " ");
  }

  private static byte[] marked(Charset charset, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("\ufeff".getBytes(charset));
    out.write(text.getBytes(charset));
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void filesAreReadInEveryEncodingWithEveryLineEndUnderEveryName(String name, int count)
      throws IOException {
    String text = text(name);
    Collected plain = read("plain", text.getBytes(UTF_8));
    assertThat(plain.rejections).isEmpty();
    assertThat(plain.records).hasSize(count);
    List<byte[]> variants = new ArrayList<>();
    variants.add(marked(UTF_8, text));
    variants.add(marked(UTF_16LE, text));
    variants.add(marked(UTF_16BE, text));
    variants.add(text.replace("\n", "\r\n").getBytes(UTF_8));
    variants.add(marked(UTF_16LE, text.replace("\n", "\r\n")));
    for (byte[] variant : variants) {
      Collected found = read("export.json", variant);
      assertThat(found.rejections).isEmpty();
      assertThat(observed(found)).isEqualTo(observed(plain));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anEmptyFileIsRejectedAsEmpty(String name) throws IOException {
    String last = Path.of(name).getFileName().toString();
    Collected found = read(last, new byte[0]);
    assertThat(found.records).isEmpty();
    assertThat(found.rejections).containsExactly(last + ": is empty: nothing to read");
  }

  /**
   * Wherever a file is truncated, the comments before are read, and only the last one may be
   * truncated too. A page that is truncated before its comments is read as text.
   */
  @ParameterizedTest
  @MethodSource("formats")
  void aTruncatedFileGivesItsReadablePart(String name, int count) throws IOException {
    String text = text(name);
    List<String> whole = bodies(read("whole", text.getBytes(UTF_8)));
    for (int part = 4; part < 10; part++) {
      Collected found = read("cut", text.substring(0, text.length() * part / 10).getBytes(UTF_8));
      assertThat(found.records.size() + found.rejections.size()).isPositive();
      if (name.endsWith(".xml") || name.endsWith(".rss")) {
        assertThat(found.rejections)
            .singleElement()
            .asString()
            .matches("cut:\\d+: broken XML: .*; nothing after it is read");
        assertThat(bodies(found)).isEqualTo(whole.subList(0, found.records.size()));
      } else if (name.startsWith("pages/")) {
        assertThat(found.remarks)
            .contains("cut: this HTML page has no closing tag: the file may be truncated");
      }
      if (!name.startsWith("pages/") || found.records.stream().anyMatch(r -> r.id() != null)) {
        assertThat(found.records).hasSizeLessThanOrEqualTo(count);
        List<String> before = bodies(found).subList(0, Math.max(0, found.records.size() - 1));
        assertThat(before).isEqualTo(whole.subList(0, before.size()));
      }
    }
  }

  private static List<String> bodies(Collected found) {
    return found.records.stream()
        .map(r -> r.id() + " " + r.parent() + " " + r.body().replaceAll("\\s+", " "))
        .toList();
  }
}

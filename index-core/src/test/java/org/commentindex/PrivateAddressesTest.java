package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.query.CommentQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that mail and IP addresses of people, which exports have next to the text, are not indexed
 * in any field.
 */
class PrivateAddressesTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats");

  /**
   * Matches a mail address, but not a Message-ID or a fediverse name, which starts with {@code @}.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![@<\\w.])[a-z]{1,20}@[a-z]{1,20}\\.example\\b|\\b\\d{2,3}(?:\\.\\d{1,3}){3}\\b");

  @Test
  void privateAddressesAreNotIndexed(@TempDir Path folder) throws IOException {
    Set<String> addresses = new TreeSet<>();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder);
        Stream<Path> files = Files.walk(FORMATS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        ADDRESS.matcher(Files.readString(file)).results().forEach(m -> addresses.add(m.group()));
      }
      addresses.remove("oskar@far.example"); // a public name on Mastodon
      indexer.addFiles(List.of(FORMATS));
      indexer.commit();
    }
    assertThat(addresses)
        .contains("o@quay.example", "marit@lighthouse.example", "198.51.100.20", "10.1.2.3")
        .hasSizeGreaterThan(12);

    List<String> stored = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(folder)) {
      index.forEach(null, comment -> stored.add(comment.toString()));
      for (String address : addresses) {
        assertThat(index.count(CommentQuery.phrase(address))).as(address).isZero();
      }
    }
    assertThat(stored).hasSizeGreaterThan(60);
    assertThat(addresses).noneMatch(address -> String.join("\n", stored).contains(address));
  }
}

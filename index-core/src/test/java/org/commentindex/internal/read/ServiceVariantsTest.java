package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests exports that are truncated, in another encoding, or under another name. */
class ServiceVariantsTest {
  private static final Path FILES = Path.of("src/test/resources/formats");

  @TempDir private Path folder;

  static Stream<String> files() {
    return Stream.of(
        "reddit.json",
        "pushshift.ndjson",
        "substack.json",
        "hn-algolia.json",
        "hn-firebase.json",
        "youtube.json",
        "yt-dlp.info.json",
        "discourse.json",
        "lobsters.json",
        "github.json",
        "github-discussion.json",
        "discord.json",
        "telegram.json",
        "messenger.json",
        "facebook-comments.json",
        "slack/bridge/2026-04-01.json",
        "mastodon.json",
        "outbox.json",
        "isso.json",
        "bdfr.json",
        "discord-forwarded.json",
        "facebook-graph.json",
        "instagram-comments.json",
        "slack/kiln/2024-03-05.json",
        "slackdump.jsonl",
        "youtube.live_chat.json");
  }

  private static String text(String file) throws IOException {
    return Files.readString(FILES.resolve(file));
  }

  /** Reads bytes from the same location under the same name, so that results must be equal. */
  private Collected under(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Collected.of(Files.write(file, bytes));
  }

  private static List<String> withoutNames(List<String> remarks) {
    return remarks.stream().map(remark -> remark.replaceFirst("^[^:]+: ", "")).toList();
  }

  private void assertSame(String file, byte[] bytes) throws IOException {
    Collected whole = under(file, text(file).getBytes(UTF_8));
    assertThat(whole.records).isNotEmpty();
    Collected other = under(file, bytes);
    assertThat(Shown.of(other)).isEqualTo(Shown.of(whole));
    assertThat(other.remarks).isEqualTo(whole.remarks);
    assertThat(other.rejections).isEmpty();
  }

  private static byte[] encoded(String text, Charset charset) {
    return text.getBytes(charset);
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsAnyEncodingAndLineEnding(String file) throws IOException {
    assertSame(file, encoded("\ufeff" + text(file), UTF_8));
    assertSame(file, encoded(text(file).replace("\n", "\r\n"), UTF_8));
    assertSame(file, encoded(text(file), UTF_16));
    assertSame(file, encoded(text(file), UTF_16LE));
    assertSame(file, encoded("\n\n" + text(file) + "\n \n", UTF_8));
  }

  @ParameterizedTest
  @MethodSource("files")
  void ignoresTheFileName(String file) throws IOException {
    Collected whole = under(file, text(file).getBytes(UTF_8));
    Path other = folder.resolve(file).resolveSibling("2026-04-01.json.txt");
    Collected found = Collected.of(Files.write(other, text(file).getBytes(UTF_8)));
    assertThat(Shown.of(found)).isEqualTo(Shown.of(whole));
    assertThat(withoutNames(found.remarks)).isEqualTo(withoutNames(whole.remarks));
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsTheRecordsBeforeATruncation(String file) throws IOException {
    String text = text(file);
    Collected whole = under(file, text.getBytes(UTF_8));
    List<String> ids = ids(whole);
    int previous = 0;
    for (int tenth = 3; tenth < 10; tenth++) {
      Collected cut = under(file, text.substring(0, text.length() * tenth / 10).getBytes(UTF_8));
      assertThat(cut.rejections).as("cut at %d/10", tenth).hasSize(1);
      assertThat(cut.rejections.getFirst()).contains("broken JSON: it ends too early");
      // Comments have no id if it depends on their thread's id, and that is cut off.
      assertThat(ids(cut))
          .as("cut at %d/10", tenth)
          .allMatch(id -> id.equals("null") || ids.contains(id));
      assertThat(cut.records.size()).as("cut at %d/10", tenth).isGreaterThanOrEqualTo(previous);
      previous = cut.records.size();
    }
    assertThat(previous).isPositive();
  }

  @ParameterizedTest
  @MethodSource("files")
  void rejectsAnEmptyFile(String file) throws IOException {
    assertThat(under(file, new byte[0]).rejections.getFirst())
        .endsWith("is empty: nothing to read");
  }

  @Test
  void remarksOnAnExportWithoutComments() throws IOException {
    String video =
        "{\"id\":\"v1\",\"title\":\"Tides\",\"extractor\":\"x\",\"webpage_url\":\"https://v.example/1\"}";
    Collected found = Collected.of(video);
    assertThat(found.records).isEmpty();
    assertThat(found.rejections).isEmpty();
    assertThat(found.remarks).containsExactly("in: contains no comments");
  }

  @Test
  void countsAValueTooLargeForAFieldOnce() throws IOException {
    String nested = "[".repeat(20) + "]".repeat(20);
    Collected found =
        Collected.of(
            "{\"kind\":\"t1\",\"data\":{\"id\":\"c1\",\"link_id\":\"t3_p\",\"body\":\"a\",\"title\":"
                + nested
                + "}}");
    assertThat(found.bodies()).hasSize(1);
    assertThat(found.remarks).singleElement().asString().contains("too large").endsWith(": 1");
  }

  /** JSON that resembles a service's export is read as generic records. */
  @Test
  void readsSimilarJsonAsGenericRecords() throws IOException {
    for (String other :
        List.of(
            "{\"post\":{\"comments\":1},\"comments\":[{\"text\":\"a\",\"likes\":3,\"author\":\"x\"}]}",
            "[{\"id\":1,\"author\":\"x\",\"text\":\"a\",\"parent_id\":7,\"points\":2}]",
            "[{\"ts\":\"1\",\"type\":\"note\",\"text\":\"a\"}]",
            "{\"messages\":[{\"id\":1,\"from\":\"x\",\"date\":\"2026-04-01\",\"text\":\"a\"}]}")) {
      assertThat(Collected.of(other).bodies()).as(other).containsExactly("a");
    }
  }

  private static List<String> ids(Collected found) {
    return found.records.stream().map(RawRecord::id).map(String::valueOf).toList();
  }
}

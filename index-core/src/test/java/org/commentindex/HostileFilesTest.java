package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad file costs one file: each is indexed together with a good one, which is always there. */
@Timeout(120)
class HostileFilesTest {
  @TempDir private Path folder;

  private IndexingReport index(Path bad, IndexOptions options) throws IOException {
    Path good = folder.resolve("z.jsonl");
    Files.writeString(good, "{\"id\":\"1\",\"text\":\"heron\"}\n");
    try (CommentIndexer indexer = CommentIndexer.inMemory(options)) {
      indexer.addFiles(List.of(bad, good));
      IndexingReport report = indexer.commit();
      try (CommentIndex index = indexer.openReader()) {
        assertThat(index.find("1")).as("the good file").isPresent();
      }
      return report;
    }
  }

  private IndexingReport index(String name, String content) throws IOException {
    return index(Files.writeString(folder.resolve(name), content), IndexOptions.defaults());
  }

  private static String columns(int count, String format) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(","));
  }

  @Test
  void aTableOfManyColumns() throws IOException {
    String table = columns(3_000, "c%d") + "\n" + columns(3_000, "\"v %d, x\"") + "\n";
    assertThat(index("wide.csv", table).rejected()).isZero();
    assertThat(
            index("wide2.csv", "id,author,text," + table.replace("\n\"", "\n7,Ann,Hi,\"")).added())
        .isEqualTo(2);
  }

  @Test
  void aMessageOfManyNestedParts() throws IOException {
    StringBuilder mail = new StringBuilder("From: Ann <a@example.org>\nSubject: x\n");
    mail.append("Date: Wed, 1 Apr 2026 10:00:00 +0000\nMIME-Version: 1.0\n");
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append('\n');
    }
    IndexingReport report = index("nested.eml", mail + "\nhello\n");
    assertThat(report.rejections())
        .singleElement()
        .asString()
        .contains("nested more than 100 deep");
  }

  @Test
  void anExpressionThatOverflowsTheStack() throws IOException {
    Path text =
        Files.writeString(folder.resolve("a.txt"), "Hi there\n" + "a".repeat(50_000) + "b\n");
    IndexOptions options = IndexOptions.defaults().withSplit(SplitRule.named("regex:(a|a)*c"));
    assertThat(index(text, options).rejections())
        .singleElement()
        .asString()
        .contains("repeats a group too often");
  }

  @Test
  void deeplyNestedJsonXmlAndHtml() throws IOException {
    assertThat(index("deep.json", "[".repeat(100_000)).added()).isEqualTo(1);
    assertThat(index("deep.jsonl", "{\"text\":".repeat(50_000)).added()).isEqualTo(1);
    index("deep.xml", "<a>".repeat(50_000) + "x" + "</a>".repeat(50_000));
    index("deep.html", "<html><body>" + "<div>".repeat(5_000) + "x");
    index("quoted.txt", ">".repeat(50_000) + " x\n");
  }

  /** The first bytes decide; the rest, which takes no room on the disk, is not read. */
  @Test
  void aSparseFile() throws IOException {
    Path sparse = folder.resolve("sparse.bin");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(100_000_000_000L);
    }
    assertThat(index(sparse, IndexOptions.defaults()).rejected()).isEqualTo(1);
  }

  /** The content is read, and the gap after it is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.jsonl|{'text':'first one'}~{'text':'second one'}~|only zero bytes after the first 43 b",
        "a.json|[{'text':'first one'},{'text':'second one'}]~|only zero bytes after the first 45 b",
        "a.csv|author,date,text~Ann,2026-01-01,first one~Bob,2026-01-02,second one~|only zero",
        "a.html|<html><body><p>first one</p>~<p>second one</p>|only zero bytes",
        "a.mbox|From a@b.org Thu Jan  1 00:00:00 2026~From: A <a@b.org>~Subject: x~~one~|only zero",
      })
  void aSparseFileWithContent(String name, String content, String problem) throws IOException {
    Path sparse = folder.resolve(name);
    Files.writeString(sparse, content.replace('~', '\n').replace('\'', '"'));
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(100_000_000_000L);
    }
    IndexingReport report = index(sparse, IndexOptions.defaults());
    assertThat(report.added()).isGreaterThan(1);
    assertThat(Stream.concat(report.rejections().stream(), report.remarks().stream()))
        .anySatisfy(said -> assertThat(said.toString()).contains(problem));
  }

  @Test
  void aZipWhoseMembersOverlap() throws IOException {
    Path zip = Files.write(folder.resolve("overlap.zip"), overlapping(100));
    IndexingReport report = index(zip, IndexOptions.defaults());
    assertThat(report.rejections()).singleElement().asString().contains("members that overlap");
    assertThat(report.offered()).isLessThan(50);
  }

  /** Returns a zip archive whose list of members names the only member many times. */
  private static byte[] overlapping(int times) throws IOException {
    String text =
        new Random(1)
            .ints(400, 'a', 'z')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    byte[] content = ("{\"text\":\"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[1_000];
    int length = deflater.deflate(packed);
    deflater.end();
    // Both headers have the same fields from the flags to the lengths of name and extra field.
    ByteBuffer shared = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    shared.putShort((short) 0).putShort((short) 8).putInt(0).putInt((int) checksum.getValue());
    shared.putInt(length).putInt(content.length).putShort((short) 7).putShort((short) 0);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    zip.write(little(6, 0x04034b50, 20));
    zip.write(shared.array());
    zip.write("m.jsonl".getBytes(StandardCharsets.UTF_8));
    zip.write(packed, 0, length);
    int directory = zip.size();
    for (int i = 0; i < times; i++) {
      zip.write(little(8, 0x02014b50, 20 << 16 | 20));
      zip.write(shared.array());
      zip.write(new byte[14]);
      zip.write("m.jsonl".getBytes(StandardCharsets.UTF_8));
    }
    int size = zip.size() - directory;
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0).putShort((short) times).putShort((short) times);
    zip.write(end.putInt(size).putInt(directory).array());
    return zip.toByteArray();
  }

  private static byte[] little(int bytes, int signature, int version) {
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    byte[] all = buffer.putInt(signature).putInt(version).array();
    return Arrays.copyOf(all, bytes);
  }
}

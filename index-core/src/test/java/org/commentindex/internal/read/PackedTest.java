package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.UnpackLimits;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTest {
  @TempDir Path folder;

  /** Wraps a stream so that what is written is compressed. */
  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packer.around(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] lines(int from, int to) {
    Random random = new Random(from);
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append("{\"text\":\"remark ").append(i).append(' ').append(random.nextLong());
      lines.append("\"}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Returns a zip archive of alternating names and contents. Names may be repeated. */
  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(bytes(namesAndContents[i + 1]));
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i]);
        byte[] content = bytes(namesAndContents[i + 1]);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(UTF_8);
  }

  private Collected file(String name, byte[] bytes) throws IOException {
    return Collected.of(Files.write(folder.resolve(name), bytes));
  }

  private static Collected within(UnpackLimits limits, byte[] bytes) throws IOException {
    Collected found = new Collected();
    Collected.reader(IndexOptions.defaults().withUnpack(limits))
        .read("in", new ByteArrayInputStream(bytes), found);
    return found;
  }

  @Test
  void compressedDataAreReadWhateverTheFileName() throws IOException {
    byte[] plain = lines(0, 12_000);
    for (Packer packer :
        List.<Packer>of(
            GZIPOutputStream::new,
            BZip2CompressorOutputStream::new,
            XZCompressorOutputStream::new,
            out -> new ZstdOutputStream(out).setChecksum(true),
            out -> new ZstdOutputStream(out, 3).setLong(31).setChecksum(true))) {
      byte[] packed = packed(plain, packer);
      Collected found = file("some.txt", packed);
      assertThat(found.records).hasSize(12_000);
      assertThat(found.rejections).isEmpty();
      assertThat(found.files).containsExactly("some.txt");
      assertThat(found.records.get(7).source()).isEqualTo("some.txt");
      Collected half = file("half.txt", Arrays.copyOf(packed, packed.length / 2));
      assertThat(half.rejections)
          .containsExactly("half.txt: the compressed data end too early: get the file again");
      byte[] broken = packed.clone();
      int late = packed.length * 9 / 10;
      Arrays.fill(broken, late, late + 40, (byte) 0x55);
      assertThat(file("broken.txt", broken).rejections)
          .anyMatch(reason -> reason.startsWith("broken.txt: the compressed data are broken ("));
    }
  }

  @Test
  void compressedFilesThatWereJoinedAreReadToTheEnd() throws IOException {
    byte[] one = lines(0, 500);
    byte[] two = lines(500, 1000);
    for (Packer packer :
        List.<Packer>of(
            GZIPOutputStream::new,
            BZip2CompressorOutputStream::new,
            XZCompressorOutputStream::new,
            ZstdOutputStream::new)) {
      byte[] both = joined(packed(one, packer), packed(two, packer));
      assertThat(Collected.of(both).records).hasSize(1000);
    }
  }

  @Test
  void membersAreSourcesWithTheirOwnNamesAndLocations() throws IOException {
    byte[] inner = packed(tar("./deep/b.jsonl", lines(0, 2)), GZIPOutputStream::new);
    byte[] outer =
        zip(
            "general/2026-04-05.jsonl", lines(2, 4),
            "inner.tar.gz", inner,
            "empty-folder/", "",
            "__MACOSX/general/._x", "junk",
            ".hidden/x.txt", "junk",
            "README.md", "how this was made");
    Path file = Files.write(folder.resolve("export.zip"), outer);
    Collected found = Collected.of(file);
    assertThat(found.rejections).isEmpty();
    assertThat(found.files)
        .containsExactly(
            "export.zip!general/2026-04-05.jsonl", "export.zip!inner.tar.gz!deep/b.jsonl");
    assertThat(found.remarks)
        .containsExactly(
            "export.zip: hidden files, skipped: .hidden/x.txt, __MACOSX/general/._x",
            "export.zip: about the folder, skipped unless named explicitly: README.md");
    assertThat(found.records.getFirst().location())
        .startsWith(file.toRealPath() + "!general/2026-04-05.jsonl\0");
    assertThat(places(found)).doesNotHaveDuplicates().hasSize(4);
    Collected streamed = Collected.of(outer);
    assertThat(streamed.records).hasSize(4);
    assertThat(streamed.files.getFirst()).isEqualTo("in!general/2026-04-05.jsonl");
  }

  private static List<String> places(Collected found) {
    return found.records.stream().map(RawRecord::location).toList();
  }

  @Test
  void membersWithTheSameNameHaveDifferentLocations() throws IOException {
    Collected found = Collected.of(tar("a.jsonl", lines(0, 2), "a.jsonl", lines(2, 4)));
    assertThat(found.records).hasSize(4);
    assertThat(places(found)).doesNotHaveDuplicates();
  }

  @Test
  void aBrokenMemberIsRejectedAndTheOthersAreRead() throws IOException {
    byte[] archive =
        zip("a.jsonl", lines(0, 400), "b.jsonl", lines(400, 800), "c.jsonl", lines(800, 1200));
    int second = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("b.js");
    Arrays.fill(archive, second + 200, second + 260, (byte) 0);
    for (Collected found : List.of(file("x.zip", archive), Collected.of(archive))) {
      assertThat(found.rejections).isNotEmpty().allMatch(reason -> reason.contains("!b.jsonl"));
      assertThat(found.records).hasSizeGreaterThanOrEqualTo(800);
      assertThat(found.files).hasSize(2);
    }
  }

  @Test
  void theReadablePartOfATruncatedArchiveIsRead() throws IOException {
    byte[] archive = zip("a.jsonl", lines(0, 400), "b.jsonl", lines(400, 800));
    Collected found = file("x.zip", Arrays.copyOf(archive, archive.length * 3 / 4));
    assertThat(found.rejections)
        .contains(
            "x.zip: the list of its members is missing: the file is truncated; the members before the end are read",
            "x.zip!b.jsonl: the compressed data end too early: get the file again");
    assertThat(found.files).containsExactly("x.zip!a.jsonl");
    byte[] tape =
        packed(tar("a.jsonl", lines(0, 400), "b.jsonl", lines(400, 800)), GZIPOutputStream::new);
    Collected cut = file("x.tgz", Arrays.copyOf(tape, tape.length * 3 / 4));
    assertThat(cut.files).containsExactly("x.tgz!a.jsonl");
    assertThat(cut.rejections)
        .contains("x.tgz!b.jsonl: the compressed data end too early: get the file again");
  }

  @Test
  void anEncryptedMemberIsRejected() throws IOException {
    byte[] archive = zip("a.jsonl", lines(0, 2), "b.jsonl", lines(2, 4));
    String raw = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1);
    archive[raw.indexOf("PK\u0003\u0004") + 6] |= 1;
    archive[raw.indexOf("PK\u0001\u0002") + 8] |= 1;
    Collected found = file("x.zip", archive);
    assertThat(found.rejections).containsExactly("x.zip!a.jsonl: is protected by a password");
    assertThat(found.files).containsExactly("x.zip!b.jsonl");
  }

  @Test
  void membersThatUnpackToTooMuchAreTruncatedAndTheOthersAreRead() throws IOException {
    String line = "{\"text\":\"" + "la ".repeat(300_000) + "\"}\n";
    byte[] bomb = packed(line.repeat(100).getBytes(UTF_8), GZIPOutputStream::new);
    Collected found = Collected.of(zip("a.gz", bomb, "b.jsonl", lines(0, 2)));
    assertThat(found.rejections)
        .contains("in!a.gz: unpacks to more than 250 times its size: the rest of it is not read");
    assertThat(found.files).containsExactly("in!b.jsonl");
  }

  @Test
  void exceededLimitsOfSizeDepthAndMembersAreReported() throws IOException {
    UnpackLimits limits = new UnpackLimits(250, 1, 2, 3);
    byte[] three =
        packed(
            packed(packed(lines(0, 1), GZIPOutputStream::new), GZIPOutputStream::new),
            GZIPOutputStream::new);
    assertThat(within(limits, three).rejections)
        .containsExactly(
            "in: is gzip-compressed again, inside 2 layers: unpack it and index its contents");
    byte[] many =
        zip("a", "one", "b", "two words", "c", "three short words", "d", "four", "e", "five");
    for (byte[] archive : List.of(many, tar("a", "1 a", "b", "2 b", "c", "3 c", "d", "4 d"))) {
      Collected found = within(limits, archive);
      assertThat(found.rejections)
          .containsExactly("in: has more than 3 members: those after them are not read");
      assertThat(found.files).containsExactly("in!a", "in!b", "in!c");
    }
  }

  @Test
  void officeFilesAreDocumentsInArchivesToo() throws IOException {
    byte[] docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
    Collected found = file("x.zip", zip("letter.docx", docx, "b.txt", "fine words"));
    assertThat(found.rejections).hasSize(1);
    assertThat(found.rejections.getFirst())
        .startsWith("x.zip!letter.docx: is a Word, Excel or PowerPoint document: to read it, add");
    assertThat(found.bodies()).containsExactly("fine words");
  }

  @Test
  void anEmptyArchiveIsRejected() throws IOException {
    assertThat(Collected.of(zip()).rejections)
        .containsExactly("in: is an empty archive: nothing to read");
  }
}

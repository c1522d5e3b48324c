package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir private Path folder;

  private Path given(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.write(file, bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void unreadableFilesAreRejectedAndTheOthersAreRead() throws IOException {
    Path missing = folder.resolve("missing.txt");
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13};
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    Collected found =
        Collected.of(
            missing,
            given("empty.txt", new byte[0]),
            given("blank.txt", " \n\t\n".getBytes(UTF_8)),
            given("image.txt", png),
            given("noise.json", noise),
            given("packed.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0}),
            given("good.txt", "first\nline\n\nsecond".getBytes(UTF_8)));
    assertThat(found.rejections)
        .containsExactly(
            missing + ": there is no such file or folder: check the path",
            "empty.txt: is empty: nothing to read",
            "blank.txt: contains only blanks: nothing to read",
            "image.txt: is not text (looks like PNG image)",
            "noise.json: is not text (looks like binary data)",
            "packed.zip: the list of its members is missing: the file is truncated; the members"
                + " before the end are read");
    assertThat(found.bodies()).containsExactly("first\nline", "second");
    assertThat(found.files).containsExactly("good.txt");
  }

  @Test
  void foldersAreWalkedInOrderAndEachFileOnce() throws IOException {
    given("pile/b.txt", "b".getBytes(UTF_8));
    given("pile/a/z.txt", "z".getBytes(UTF_8));
    given("pile/c.jsonl", "{\"text\":\"c\"}".getBytes(UTF_8));
    given("pile/.hidden", "h".getBytes(UTF_8));
    Path pile = folder.resolve("pile");
    Files.createSymbolicLink(pile.resolve("a/up"), pile);
    Collected found = Collected.of(pile, pile.resolve("b.txt"));
    assertThat(found.files).containsExactly("pile/a/z.txt", "pile/b.txt", "pile/c.jsonl");
    assertThat(found.rejections).isEmpty();
    assertThat(found.remarks)
        .containsExactly(
            "pile: hidden files, skipped: .hidden",
            "pile/a/up: skipped: it links back to a folder that contains it",
            "b.txt: skipped: already read under another path");
    assertThat(found.records.getFirst().location())
        .startsWith(pile.toRealPath().resolve("a/z.txt") + "\0");
  }

  @Test
  void anyEncodingIsRead() throws IOException {
    String text = "Čtyři – déjà vu\n\nзаметка о рынке труда";
    byte[] marked = ("\ufeff" + text).getBytes(UTF_8);
    for (byte[] bytes :
        List.of(
            text.getBytes(UTF_8),
            marked,
            ("\ufeff" + text).getBytes(UTF_16LE),
            ("\ufeff" + text).getBytes(UTF_16BE),
            text.replace("\n", "\r\n").getBytes(UTF_8),
            text.replace('\n', '\r').getBytes(UTF_8))) {
      assertThat(Collected.of(bytes).bodies())
          .containsExactly("Čtyři – déjà vu", "заметка о рынке труда");
    }
    String western = "It’s a naïve café – so what?";
    assertThat(Collected.of(western.getBytes(Charset.forName("windows-1252"))).bodies())
        .containsExactly(western);
    String plain = "wide but without a mark\r\n";
    assertThat(Collected.of(plain.getBytes(UTF_16LE)).bodies())
        .containsExactly("wide but without a mark");
  }

  @Test
  void malformedBytesLoseNothing() throws IOException {
    byte[] head = "é".repeat(SourceHead.SIZE).getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(head, head.length + 4);
    System.arraycopy(new byte[] {' ', 'n', (byte) 0xE9, 'e'}, 0, bytes, head.length, 4);
    Collected found = Collected.of(bytes);
    assertThat(found.bodies().getFirst()).endsWith("é née".substring(1)).doesNotContain("\ufffd");
    assertThat(found.remarks)
        .containsExactly("in: 1 bytes are not UTF-8 and were read as windows-1252");
  }

  @Test
  void compressedFilesAreReadUpToTheirDefect() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"text\":\"comment ").append(random.nextLong()).append("\"}\n");
    }
    byte[] whole = gzip(lines.toString().getBytes(UTF_8));
    assertThat(Collected.of(whole).records).hasSize(20_000);
    Collected found = Collected.of(Arrays.copyOf(whole, whole.length / 2));
    assertThat(found.records).hasSizeBetween(8_000, 12_000);
    assertThat(found.rejections)
        .containsExactly("in: the compressed data end too early: get the file again");
    assertThat(found.files).isEmpty();
    Collected tiny = Collected.of(Arrays.copyOf(gzip("a few words".getBytes(UTF_8)), 16));
    assertThat(tiny.rejections).isNotEmpty();
  }

  @Test
  void aPasteThatGrewAtTheTopKeepsItsPieces() throws IOException {
    List<String> before = places("old one\n\nsame\n\nsame");
    List<String> after = places("new one\n\nold one\n\nsame\n\nsame");
    assertThat(before).doesNotHaveDuplicates().hasSize(3);
    assertThat(after).hasSize(4).containsAll(before);
  }

  private static List<String> places(String text) throws IOException {
    return Collected.of(text).records.stream().map(RawRecord::location).toList();
  }

  @Test
  void textOfAnyLengthIsReadAndTruncatedLinesAreReported() throws IOException {
    Collected found = new Collected();
    String text = "word\n\n\n".repeat(700_000) + "x".repeat(4_000_100) + "\n\n\nlast\n";
    IndexOptions options = IndexOptions.defaults().withSplit(new SplitRule.Blank());
    try (SourceReader reader = new SourceReader(options)) {
      reader.read("big.txt", new ByteArrayInputStream(text.getBytes(UTF_8)), found);
    }
    assertThat(found.records).hasSize(700_002);
    assertThat(found.records.getLast().lines()).isEqualTo(new LineRange(2_100_004, 2_100_004));
    assertThat(found.remarks)
        .containsExactly(
            "big.txt: 3000100 characters were left out: the ends of comments longer than 1 million"
                + " and of lines longer than 4 million");
  }

  @Test
  void pagesAreSplitByTheirContent() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><head><title>A talk</title><style>p{}</style></head><body>"
                + "<p>One.</p><blockquote>Cited.</blockquote></body></html>");
    assertThat(found.bodies()).containsExactly("One.", "> Cited.");
    assertThat(found.records.getFirst().title()).isEqualTo("A talk");
    assertThat(found.records.getFirst().lines()).isNull();
  }

  @Test
  void aBrokenDocumentIsRejectedAndTheOthersAreRead() throws IOException {
    Collected found =
        Collected.of(
            given("a.pdf", "%PDF-1.7\nnothing more".getBytes(UTF_8)),
            given("b.txt", "fine".getBytes(UTF_8)));
    assertThat(found.rejections).hasSize(1);
    // Without the documents module, as in this build, the message names the artifact to add.
    assertThat(found.rejections.getFirst()).startsWith("a.pdf: ").contains("PDF document");
    assertThat(found.bodies()).containsExactly("fine");
  }
}

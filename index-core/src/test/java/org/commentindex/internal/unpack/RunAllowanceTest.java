package org.commentindex.internal.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commentindex.indexing.UnpackLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many decompression bombs are bounded together, and good input beside them is read. */
final class RunAllowanceTest {
  private static final int KILOBYTE = 1 << 10;
  private static final int BOMB = 12_000 * KILOBYTE;
  private static final int GOOD = 300 * KILOBYTE;
  private static final UnpackLimits LIMITS = new UnpackLimits(2, 1, 5, 100);

  @TempDir private Path folder;

  private static RunAllowance small() {
    return new RunAllowance(640 * KILOBYTE, 2_560 * KILOBYTE, 6_400 * KILOBYTE);
  }

  private static byte[] good() {
    byte[] bytes = new byte[GOOD];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static long size(InputStream in, List<String> problems) {
    long size = 0;
    try {
      byte[] buffer = new byte[KILOBYTE];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
      }
    } catch (IOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    return size;
  }

  /** An archive like one with 16 members of 1.2 GB, scaled down with its limits. */
  @Test
  void theMembersOfAnArchiveShareItsLimit() throws IOException {
    Path zip = folder.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("00-good"));
      out.write(good());
      for (int i = 0; i < 16; i++) {
        out.putNextEntry(new ZipEntry("bomb-" + i));
        out.write(new byte[BOMB]);
      }
    }
    List<String> problems = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    Archives.visitZip(
        zip,
        new Allowance(LIMITS, () -> 1, small()),
        new MemberVisitor() {
          @Override
          public boolean wants(String name) {
            return true;
          }

          @Override
          public void member(String name, int occurrence, InputStream in) {
            sizes.add(size(in, problems));
          }

          @Override
          public void unreadable(@Nullable String name, String reason) {
            problems.add(reason);
          }
        });
    assertThat(sizes.getFirst()).isEqualTo(GOOD);
    assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isLessThan(2_600 * KILOBYTE);
    assertThat(problems).last().asString().contains("2 times its size, all together");
  }

  @Test
  void theSourcesOfARunShareALimitBeyondTheRatio() throws IOException {
    RunAllowance run = small();
    List<String> problems = new ArrayList<>();
    long unpacked = 0;
    for (int i = 0; i < 100; i++) {
      unpacked += size(gzip(new byte[BOMB], run), problems);
      assertThat(size(gzip(good(), run), problems)).as("good file %d", i).isEqualTo(GOOD);
    }
    assertThat(problems).hasSize(100);
    assertThat(problems.getFirst()).endsWith("times its size: the rest of it is not read");
    assertThat(problems.getLast()).endsWith("less than usual, since other sources did so, too");
    // Ten at 640 KB until those of the run are spent; then the 64th part of it each.
    assertThat(unpacked).isBetween(6_400L * KILOBYTE, 11_000L * KILOBYTE);
  }

  private static InputStream gzip(byte[] content, RunAllowance run) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    byte[] bytes = packed.toByteArray();
    return Decompression.open(
        Packing.GZIP,
        new ByteArrayInputStream(bytes),
        new Allowance(LIMITS, () -> bytes.length, run));
  }
}

package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are passed on as they are, up to a gap. */
final class GapInputStreamTest {
  private static final int SIZE = 300_000;

  /** Below the shortest gap by more than two blocks, since whole blocks are counted. */
  private static final int LIMIT = 100_000;

  /** Runs of zero bytes of many lengths, none longer than a limit. */
  private static byte[] withRuns(Random random, int longest) {
    byte[] bytes = new byte[SIZE];
    for (int at = 0; at < SIZE; at += random.nextInt(longest) + 1) {
      bytes[at] = (byte) (1 + random.nextInt(100));
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4_096, 70_000, 200_000})
  void bytesWithoutAGapAreTheSame(int longest) throws IOException {
    byte[] bytes = withRuns(new Random(longest), longest);
    GapInputStream in = new GapInputStream(new ByteArrayInputStream(bytes), SIZE, new byte[0]);
    assertThat(in.readNBytes(3)).isEqualTo(Arrays.copyOf(bytes, 3));
    assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 3, SIZE));
    assertThat(in.gap()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"0,300000", "1,300000", "65536,300000", "100000,400000"})
  void theBytesBeforeAGapAreRead(int before, int zeros) throws IOException {
    byte[] bytes = new byte[before + zeros + 1];
    Arrays.fill(bytes, 0, before, (byte) 'x');
    bytes[before + zeros] = 'y';
    GapInputStream in =
        new GapInputStream(new ByteArrayInputStream(bytes), LIMIT, new byte[] {'a', 0, 0});
    assertThat(Arrays.equals(in.readAllBytes(), Arrays.copyOf(bytes, before))).isTrue();
    assertThat(in.gap()).isEqualTo(before == 0 ? 1 : before + 3);
  }
}

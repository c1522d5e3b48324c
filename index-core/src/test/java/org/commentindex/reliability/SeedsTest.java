package org.commentindex.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the targets of the fuzzer on each input to start from, as it is and changed at random. */
@Timeout(300)
class SeedsTest {
  private static final long SEED = 20_261_201;

  /** Unchanged inputs per target. Other tests read all cases and formats. */
  private static final int SEEDS = 60;

  /** Changed inputs per target; chosen by hand for a few seconds. */
  private static final int CHANGED = 60;

  /**
   * What changed inputs get: the ends of lines, strings and parts, and characters of all planes.
   */
  private static final List<String> TOKENS =
      List.of(
          "\n",
          "\r",
          "\u0000",
          "\"",
          "<",
          ">",
          "&",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "--",
          "://",
          "]]>",
          "\\",
          "\u202e",
          "\ud83d\ude00",
          "2026-01-01",
          "-1",
          "99999999999999999999",
          "é");

  @ParameterizedTest
  @EnumSource
  void noInputBreaksTheTarget(FuzzTarget target) throws IOException {
    List<Path> seeds = target.seeds(SEEDS);
    assertThat(seeds).hasSizeGreaterThan(5);
    for (Path seed : seeds) {
      run(target, Files.readAllBytes(seed), "the file " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChangedInputBreaksTheTarget(FuzzTarget target) throws IOException {
    List<Path> seeds = target.seeds(SEEDS);
    for (int trial = 0; trial < CHANGED; trial++) {
      Random random = new Random(SEED + trial);
      Path seed = seeds.get(random.nextInt(seeds.size()));
      byte[] input = changed(Files.readAllBytes(seed), random);
      run(target, input, "trial " + trial + ", " + seed.getFileName());
    }
  }

  private static void run(FuzzTarget target, byte[] input, String name) {
    try {
      target.run(input);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(name, e);
    }
  }

  private static byte[] changed(byte[] seed, Random random) {
    byte[] input = seed;
    for (int change = 1 + random.nextInt(4); change > 0; change--) {
      int at = random.nextInt(input.length + 1);
      byte[] end = Arrays.copyOfRange(input, at, input.length);
      byte[] start = Arrays.copyOf(input, at);
      input =
          switch (random.nextInt(5)) {
            case 0 -> start;
            case 1 -> joined(start, end, end);
            case 2 -> joined(start, Arrays.copyOfRange(end, Math.min(end.length, 8), end.length));
            case 3 -> {
              byte[] noise = new byte[1 + random.nextInt(4)];
              random.nextBytes(noise);
              yield joined(start, noise, end);
            }
            default -> {
              String token = TOKENS.get(random.nextInt(TOKENS.size()));
              yield joined(start, token.getBytes(StandardCharsets.UTF_8), end);
            }
          };
    }
    return input;
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}

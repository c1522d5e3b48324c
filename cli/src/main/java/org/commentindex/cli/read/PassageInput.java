package org.commentindex.cli.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.terminal.Environment;

/** Reads the passage to look up from a file or from standard input. */
final class PassageInput {
  /**
   * Maximum length of a passage in bytes: about 150,000 words, a book, so that a large file given
   * by mistake does not fill the memory.
   */
  private static final int MAX_BYTES = 1_000_000;

  private PassageInput() {}

  /**
   * Returns the text of a file in UTF-8.
   *
   * @param file its name, or {@code -} for standard input
   */
  static String read(String file, Environment environment) throws IOException {
    try (InputStream in =
        file.equals("-") ? environment.in() : Files.newInputStream(environment.resolve(file))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new CommandException(
            "the passage has more than 1 MB; give only the part that you want to find");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}

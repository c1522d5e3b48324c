package org.commentindex.cli.count;

import java.io.IOException;
import java.nio.file.Files;
import org.commentindex.cli.command.OutputOptions;

/** Writes a text to a file that the user named. */
final class TextFile {
  private TextFile() {}

  /**
   * Writes a text in UTF-8.
   *
   * @param file a path as typed, or {@code -} for standard output
   */
  static void write(String file, String text, OutputOptions output) throws IOException {
    if (file.equals("-")) {
      output.out().print(text);
      output.out().flush();
    } else {
      Files.writeString(output.environment().resolve(file), text);
      output.words().println("wrote " + file);
    }
  }
}

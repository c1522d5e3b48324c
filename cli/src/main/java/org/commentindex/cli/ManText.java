package org.commentindex.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What commands and options say of themselves, as text without the marks of the help's layout. */
final class ManText {
  private static final String EXAMPLE = "  ";

  private ManText() {}

  static String description(CommandSpec command) {
    return plain(String.join(" ", command.usageMessage().description()));
  }

  static String description(ArgSpec option) {
    return plain(String.join(" ", option.description()));
  }

  /** The lines of a command's examples, as one types them. */
  static List<String> examples(CommandSpec command) {
    List<String> examples = new ArrayList<>();
    for (String line : command.usageMessage().footer()) {
      if (line.startsWith(EXAMPLE)) {
        // In the help of the program a word about it follows, some blanks apart.
        examples.add(plain(line.strip().split(" {2,}")[0]));
      }
    }
    return examples;
  }

  /** What else stands below the options. */
  static List<String> notes(CommandSpec command) {
    List<String> notes = new ArrayList<>();
    for (String line : command.usageMessage().footer()) {
      if (!line.isBlank() && !line.startsWith(EXAMPLE) && !line.equals("Examples:")) {
        notes.add(plain(line));
      }
    }
    return notes;
  }

  private static String plain(String text) {
    return text.replace("%%", "%").replace("$$", "$");
  }
}

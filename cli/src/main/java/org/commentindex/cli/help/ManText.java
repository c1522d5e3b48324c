package org.commentindex.cli.help;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Descriptions and examples from a command's model, without picocli's format characters. */
public final class ManText {
  private static final String EXAMPLE = "  ";

  private ManText() {}

  static String description(CommandSpec command) {
    return plain(String.join(" ", command.usageMessage().description()));
  }

  static String description(ArgSpec option) {
    return plain(String.join(" ", option.description()));
  }

  /** Returns the command lines of the examples. */
  public static List<String> examples(CommandSpec command) {
    List<String> examples = new ArrayList<>();
    for (String line : command.usageMessage().footer()) {
      if (line.startsWith(EXAMPLE)) {
        // In the help of the program a comment follows after two spaces or more.
        examples.add(plain(line.strip().split(" {2,}")[0]));
      }
    }
    return examples;
  }

  /** Returns the other lines below the options. */
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

package org.commentindex.cli.help;

import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Generates a completion script for fish from the model of the commands; picocli has none. */
final class FishCompletion {
  private static final Set<String> FILES = Set.of("FILE", "DIR", "PATH");

  private FishCompletion() {}

  static String of(CommandSpec program) {
    StringBuilder script = new StringBuilder();
    String name = program.name();
    String commands =
        program.subcommands().keySet().stream().sorted().collect(Collectors.joining(" "));
    String before = "not __fish_seen_subcommand_from " + commands;
    script.append("# Completion of ").append(name).append(" for fish.\n");
    program
        .subcommands()
        .forEach(
            (command, line) ->
                script.append(
                    "complete -c %s -n %s -f -a %s -d %s\n"
                        .formatted(
                            name,
                            quoted(before),
                            command,
                            quoted(ManText.description(line.getCommandSpec())))));
    program.options().forEach(option -> script.append(line(name, before, option)));
    program
        .subcommands()
        .forEach(
            (command, line) -> {
              String after = "__fish_seen_subcommand_from " + command;
              line.getCommandSpec()
                  .options()
                  .forEach(option -> script.append(line(name, after, option)));
            });
    return script.toString();
  }

  private static String line(String program, String when, OptionSpec option) {
    StringBuilder line = new StringBuilder();
    line.append("complete -c ").append(program).append(" -n ").append(quoted(when));
    for (String name : option.names()) {
      String letters = name.replaceFirst("^-+", "");
      line.append(letters.length() == 1 ? " -s " : " -l ").append(letters);
    }
    if (option.arity().max() > 0) {
      line.append(FILES.contains(option.paramLabel()) ? " -r -F" : " -x");
    }
    if (option.completionCandidates() != null) {
      line.append(" -a ").append(quoted(String.join(" ", option.completionCandidates())));
    }
    return line.append(" -d ").append(quoted(ManText.description(option))).append('\n').toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

package org.commentindex.cli.help;

import java.util.List;
import java.util.Locale;
import org.commentindex.cli.command.Version;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Generates a manual page in the macros of man(7) from a command's model. picocli's own generator
 * writes AsciiDoc, which needs Asciidoctor to become a manual page.
 */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec command) {
    ManPage page = new ManPage();
    page.write(command);
    return page.page.toString();
  }

  private void write(CommandSpec command) {
    String name = command.qualifiedName("-");
    String title = name.toUpperCase(Locale.ROOT);
    macro("TH " + title + " 1 2026-11-23 \"comments " + Version.number() + "\" \"Comment Index\"");
    heading("NAME");
    text(name + " - " + ManText.description(command).replaceFirst("[.]$", ""));
    heading("SYNOPSIS");
    synopsis(command);
    heading("DESCRIPTION");
    text(ManText.description(command));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", ManText.description(parameter));
    }
    commands(command);
    heading("OPTIONS");
    for (OptionSpec option : command.options()) {
      entry(names(option), ManText.description(option));
    }
    examples(command);
    heading("EXIT STATUS");
    entry("0", "Success.");
    entry("1", "Nothing found.");
    entry("2", "Error, or part of the input could not be read.");
    seeAlso(command);
  }

  private void synopsis(CommandSpec command) {
    macro("B " + escaped(command.qualifiedName()));
    StringBuilder line = new StringBuilder("[\\fIOPTIONS\\fR]");
    if (!command.subcommands().isEmpty()) {
      line.append(" \\fICOMMAND\\fR");
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      String label = escaped(parameter.paramLabel());
      boolean needed = parameter.arity().min() > 0 || parameter.hideParamSyntax();
      String dots = parameter.arity().max() > 1 && !label.contains("...") ? "..." : "";
      line.append(needed ? " \\fI" + label + "\\fR" : " [\\fI" + label + "\\fR]").append(dots);
    }
    page.append(line).append('\n');
  }

  private void commands(CommandSpec command) {
    if (!command.subcommands().isEmpty()) {
      heading("COMMANDS");
      command
          .subcommands()
          .forEach((name, line) -> entry(bold(name), ManText.description(line.getCommandSpec())));
    }
  }

  private void examples(CommandSpec command) {
    heading("EXAMPLES");
    macro("nf");
    ManText.examples(command).forEach(this::text);
    macro("fi");
    List<String> notes = ManText.notes(command);
    if (!notes.isEmpty()) {
      heading("NOTES");
      for (int i = 0; i < notes.size(); i++) {
        if (i > 0) {
          macro("PP");
        }
        text(notes.get(i));
      }
    }
  }

  private void seeAlso(CommandSpec command) {
    heading("SEE ALSO");
    if (command.parent() == null) {
      text("comments man COMMAND");
    } else {
      macro("BR " + escaped(command.root().name()) + " (1)");
    }
  }

  private static String names(OptionSpec option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(names.isEmpty() ? "" : ", ").append(bold(name));
    }
    return names + value(option);
  }

  private static String value(ArgSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    String label = escaped(option.paramLabel());
    String more = option.splitRegex().isEmpty() ? "" : "[,\\fI" + label + "\\fR...]";
    return "=\\fI" + label + "\\fR" + more;
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private void heading(String name) {
    macro("SH " + name);
  }

  private void entry(String head, String description) {
    macro("TP");
    page.append(head).append('\n');
    text(description);
  }

  private void macro(String line) {
    page.append('.').append(line).append('\n');
  }

  private void text(String line) {
    page.append(escaped(line)).append('\n');
  }

  /** Escapes text so that man shows it literally, with ASCII hyphens and quotes. */
  private static String escaped(String text) {
    String safe =
        text.replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return safe.startsWith(".") ? "\\&" + safe : safe;
  }
}

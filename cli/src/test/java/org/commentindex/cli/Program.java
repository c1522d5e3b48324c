package org.commentindex.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Interruption;

/** Runs the program as a user would, in a folder and surroundings of its own. */
final class Program {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private String input = "";
  private final Interruption interruption = new Interruption();
  private boolean terminal;

  Program(Path folder) {
    this.folder = folder;
    variables.put("HOME", folder.resolve("home").toString());
  }

  /** What a run said and how it ended. */
  record Ran(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Program with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** What Ctrl-C does. */
  Interruption interruption() {
    return interruption;
  }

  /** Somebody reads and types. */
  Program onTerminal() {
    terminal = true;
    return this;
  }

  Program typing(String text) {
    input = text;
    return this;
  }

  /** Writes a file into the working directory. */
  Program file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Environment environment() {
    return new Environment(
        variables,
        folder,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        terminal,
        terminal,
        terminal,
        0,
        interruption);
  }

  Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), environment(), args);
    return new Ran(code, out.toString(), err.toString());
  }
}

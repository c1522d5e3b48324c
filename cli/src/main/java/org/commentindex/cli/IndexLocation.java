package org.commentindex.cli;

import static org.commentindex.cli.Arguments.text;

import java.nio.file.Path;
import org.commentindex.cli.terminal.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Which index: the option before or after the command, else a variable, else the user's own. */
final class IndexLocation {
  private final CommandSpec command;
  private final Value<String> directory;

  IndexLocation(Arguments arguments) {
    command = arguments.command();
    directory =
        arguments.add(
            text("DIR", "--index")
                .description("The index (default: $$COMMENTS_INDEX, else the user's own)."));
  }

  /** The directory of the index, absolute. */
  Path directory() {
    Environment environment = comments().environment();
    String asked = asked();
    if (asked != null) {
      return environment.resolve(asked);
    }
    return environment
        .variable("COMMENTS_INDEX")
        .map(environment::resolve)
        .orElseGet(
            () -> environment.xdg("XDG_DATA_HOME", ".local/share").resolve("comments/index"));
  }

  /** Whether the command line names an index. */
  boolean isAsked() {
    return asked() != null;
  }

  private @Nullable String asked() {
    String here = directory.orNull();
    return here != null ? here : comments().index().directory.orNull();
  }

  private Comments comments() {
    return (Comments) command.root().userObject();
  }
}

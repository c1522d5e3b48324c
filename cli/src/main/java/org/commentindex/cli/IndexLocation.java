package org.commentindex.cli;

import java.nio.file.Path;
import org.commentindex.cli.terminal.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which index: the option before or after the command, else a variable, else the user's own. */
final class IndexLocation {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set before any command runs
  private CommandSpec command;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index (default: $$COMMENTS_INDEX, else the user's own).")
  private @Nullable String directory;

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
    return directory != null ? directory : comments().index().directory;
  }

  private Comments comments() {
    return (Comments) command.root().userObject();
  }
}

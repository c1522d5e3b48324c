package org.commentindex.cli.command;

import static org.commentindex.cli.command.Arguments.text;

import java.nio.file.Path;
import org.commentindex.cli.terminal.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The folder of the index: option {@code --index} after or before the command, else the variable
 * {@code COMMENTS_INDEX}, else {@code comments/index} in the XDG data folder.
 */
public final class IndexLocation {
  private final CommandSpec command;
  private final Value<String> directory;

  public IndexLocation(Arguments arguments) {
    command = arguments.command();
    directory =
        arguments.add(
            text("DIR", "--index")
                .description(
                    "The index folder (default: $$COMMENTS_INDEX, else your default index)."));
  }

  /** Returns the absolute folder of the index. */
  public Path directory() {
    Environment environment = comments().environment();
    String given = given();
    if (given != null) {
      return environment.resolve(given);
    }
    return environment
        .variable("COMMENTS_INDEX")
        .map(environment::resolve)
        .orElseGet(
            () -> environment.xdg("XDG_DATA_HOME", ".local/share").resolve("comments/index"));
  }

  /** Returns true if the command line names an index. */
  public boolean isGiven() {
    return given() != null;
  }

  private @Nullable String given() {
    String here = directory.orNull();
    return here != null ? here : comments().index().directory.orNull();
  }

  private Comments comments() {
    return (Comments) command.root().userObject();
  }
}

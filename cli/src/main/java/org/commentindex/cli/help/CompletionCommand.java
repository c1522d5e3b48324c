package org.commentindex.cli.help;

import static org.commentindex.cli.command.Arguments.one;

import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The command {@code completion}. */
public final class CompletionCommand extends Command {
  private final OutputOptions output;
  private final Value<String> shell;

  public CompletionCommand() {
    super(
        "completion",
        "Print a completion script for a shell.",
        "",
        "Examples:",
        "  comments completion bash > ~/.local/share/bash-completion/completions/comments",
        "  comments completion zsh > ~/.comments.zsh",
        "  comments completion fish > ~/.config/fish/completions/comments.fish",
        "",
        "bash and fish load the script from there. For zsh, add this line to ~/.zshrc:",
        "source ~/.comments.zsh");
    output = new OutputOptions(arguments());
    shell = add(one("SHELL").description("bash, zsh or fish."));
  }

  @Override
  public Integer call() {
    CommandLine all = output.commandLine().getParent();
    output
        .out()
        .print(
            switch (OptionValues.named("SHELL", Shell.class, shell.get())) {
              // The bash script also works in zsh, where it first loads bashcompinit.
              case BASH, ZSH -> AutoComplete.bash("comments", all);
              case FISH -> FishCompletion.of(all.getCommandSpec());
            });
    return ExitCodes.SUCCESS;
  }

  private enum Shell {
    BASH,
    ZSH,
    FISH
  }
}

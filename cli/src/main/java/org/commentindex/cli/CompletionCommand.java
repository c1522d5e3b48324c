package org.commentindex.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "completion",
    description = "Print a script that lets a shell complete commands and options.",
    footer = {
      "",
      "Examples:",
      "  comments completion bash > ~/.local/share/bash-completion/completions/comments",
      "  comments completion zsh > ~/.comments.zsh",
      "  comments completion fish > ~/.config/fish/completions/comments.fish",
      "",
      "bash and fish find it there by themselves; in ~/.zshrc stands: source ~/.comments.zsh"
    })
final class CompletionCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private String shell = "";

  @Override
  public Integer call() {
    CommandLine all = Main.commandLine(output.environment());
    output
        .out()
        .print(
            switch (Words.named("SHELL", Shell.class, shell)) {
              // The same script: in zsh it first loads what makes zsh understand it.
              case BASH, ZSH -> AutoComplete.bash("comments", all);
              case FISH -> FishCompletion.of(all.getCommandSpec());
            });
    return ExitCodes.FOUND;
  }

  private enum Shell {
    BASH,
    ZSH,
    FISH
  }
}

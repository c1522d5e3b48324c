package org.commentindex.cli;

import static org.commentindex.cli.Arguments.one;

import picocli.AutoComplete;
import picocli.CommandLine;

final class CompletionCommand extends Command {
  private final OutputOptions output;
  private final Value<String> shell;

  CompletionCommand() {
    super(
        "completion",
        "Print a script that lets a shell complete commands and options.",
        "",
        "Examples:",
        "  comments completion bash > ~/.local/share/bash-completion/completions/comments",
        "  comments completion zsh > ~/.comments.zsh",
        "  comments completion fish > ~/.config/fish/completions/comments.fish",
        "",
        "bash and fish find it there by themselves; in ~/.zshrc stands: source ~/.comments.zsh");
    output = new OutputOptions(arguments());
    shell = add(one("SHELL").description("bash, zsh or fish."));
  }

  @Override
  public Integer call() {
    CommandLine all = Main.commandLine(output.environment());
    output
        .out()
        .print(
            switch (Words.named("SHELL", Shell.class, shell.get())) {
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

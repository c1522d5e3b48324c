package org.commentindex.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commentindex.cli.Program.Ran;
import org.commentindex.cli.help.ManText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is printed for shells and for man: nothing that a command has is missing there. */
class ShellTest {
  /** Asks the script as bash does when someone presses the tab key. */
  private static final String ASK =
      """
      compopt() { :; } # works only while bash itself completes
      source "$1"
      COMP_LINE=$2
      COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<< "$COMP_LINE"
      [[ $COMP_LINE == *" " ]] && COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _complete_comments
      echo ${COMPREPLY[*]}
      """;

  /** Types a line into a zsh that runs on a terminal of its own, and presses the tab key. */
  private static final String ASK_ZSH =
      """
      zmodload zsh/zpty
      export TERM=dumb
      zpty -b shell zsh -f -i
      seen=
      until_seen() {
        for i in {1..300}; do
          while zpty -r -t shell part; do seen+=$part; done
          [[ $seen == *$1* ]] && return
          sleep 0.1
        done
        print -r -- "waited for $1, saw: $seen"
        exit 1
      }
      zpty -n -w shell $'PS1="rea""dy> "; cd /; autoload -U compinit; compinit -u -D; source '$1$'\\n'
      until_seen 'ready> '
      seen=
      zpty -n -w shell $2$'\\t'
      until_seen $3
      zpty -d shell
      """;

  @TempDir private Path folder;

  private CommandLine all() {
    return Main.commandLine(new Program(folder).environment());
  }

  static Stream<String> pages() {
    return Stream.concat(
        Stream.of(""),
        Main.commandLine(new Program(Path.of("")).environment())
            .getSubcommands()
            .keySet()
            .stream());
  }

  private String ran(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  private static boolean has(String shell) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, shell)));
  }

  private Path script(String shell) throws IOException {
    Ran ran = new Program(folder).run("completion", shell);
    assertThat(ran.code()).isZero();
    return Files.writeString(folder.resolve(shell), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void aShellTakesItsScript(String shell) throws IOException, InterruptedException {
    assumeTrue(has(shell), () -> "no " + shell + " here");
    assertThat(ran(shell, "-n", script(shell).toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "comments se|search",
        "comments search --so|--sort",
        "comments search --color a|auto always",
        "comments search x --sort |best newest oldest votes",
        "comments search x --facet s|site source",
        "comments search x --context t|thread",
        "comments copies --kind p|partial",
        "comments index --format wh|whatsapp-bots whatsapp",
        "comments index --split b|blank",
        "comments --no|--no-pager",
      })
  void bashCompletes(String typed, String meant) throws IOException, InterruptedException {
    assumeTrue(has("bash"), "no bash here");
    String said = ran("bash", "-c", ASK, "bash", script("bash").toString(), typed);
    assertThat(said).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comments se|search",
        "comments search --so|--sort",
        "comments search x --sort n|newest",
        "comments copies --kind p|partial",
      })
  void fishCompletes(String typed, String meant) throws IOException, InterruptedException {
    assumeTrue(has("fish"), "no fish here");
    String said =
        ran(
            "fish",
            "--no-config",
            "-c",
            "source $argv[1]; complete -C $argv[2]",
            script("fish").toString(),
            typed);
    assertThat(said.lines().map(line -> line.replaceFirst("\t.*", ""))).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comments search --so|--sort",
        "comments search x --sort n|newest",
        "comments copies --kind p|partial",
      })
  void zshCompletes(String typed, String meant) throws IOException, InterruptedException {
    assumeTrue(has("zsh"), "no zsh here");
    String said = ran("zsh", "-f", "-c", ASK_ZSH, "zsh", script("zsh").toString(), typed, meant);
    assertThat(said).isEmpty();
  }

  @Test
  void everyCommandAndOptionIsInEveryScript() throws IOException {
    String bash = Files.readString(script("bash"));
    String fish = Files.readString(script("fish"));
    for (Map.Entry<String, CommandLine> command : all().getSubcommands().entrySet()) {
      String name = command.getKey();
      assertThat(fish).contains(" -f -a " + name + " -d '");
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        assertThat(bash).contains(option.longestName());
        String letters = option.longestName().replaceFirst("^-+", "");
        assertThat(fish)
            .containsPattern(
                "'__fish_seen_subcommand_from " + name + "'.* -[ls] " + letters + " .*-d '");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aManualPageHasAllThatTheHelpHas(String command) {
    CommandLine line =
        command.isEmpty() ? all() : requireNonNull(all().getSubcommands().get(command));
    Ran ran =
        command.isEmpty()
            ? new Program(folder).run("man")
            : new Program(folder).run("man", command);
    String page =
        ran.out()
            .replace("\\-", "-")
            .replace("\\(aq", "'")
            .replace("\\(ti", "~")
            .replace("\\(ha", "^");
    assertThat(page).startsWith(".TH COMMENTS").contains(".SH NAME", ".SH SYNOPSIS");
    assertThat(page.split("\n.SH ")).hasSizeGreaterThanOrEqualTo(7);
    for (OptionSpec option : line.getCommandSpec().options()) {
      for (String name : option.names()) {
        assertThat(page).contains("\\fB" + name + "\\fR");
      }
    }
    for (String name : line.getSubcommands().keySet()) {
      assertThat(page).contains("\n\\fB" + name + "\\fR\n");
    }
    List<String> examples = ManText.examples(line.getCommandSpec());
    assertThat(examples).isNotEmpty();
    assertThat(page).contains(examples);
    // A line that begins with a full stop is a request; there are no others than these.
    assertThat(ran.out().lines().filter(l -> l.startsWith(".") || l.startsWith("'")))
        .allMatch(l -> l.matches("[.](TH|SH|TP|PP|B|BR|nf|fi)( .*)?"));
  }

  @Test
  void anotherShellAndAnotherPageAreRefused() {
    assertThat(new Program(folder).run("completion", "tcsh"))
        .isEqualTo(new Ran(2, "", "comments: SHELL must be one of bash, zsh, fish, got tcsh\n"));
    assertThat(new Program(folder).run("man", "serch").err())
        .startsWith("comments: COMMAND must be one of index, search, ");
  }
}

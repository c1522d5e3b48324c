package org.commentindex.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  private static Environment of(Map<String, String> variables, boolean terminal, int columns) {
    return new Environment(
        variables,
        Path.of("/work"),
        InputStream.nullInputStream(),
        terminal,
        terminal,
        terminal,
        columns,
        new Interruption());
  }

  @ParameterizedTest
  @CsvSource({
    "'', false, 0, 80",
    "'', false, 132, 80",
    "'', true, 72, 72",
    "'', true, 300, 100",
    "60, false, 0, 60",
    "200, true, 72, 200",
    "5, true, 72, 20",
    "wide, true, 72, 72",
  })
  void columnsAreThoseAskedElseThoseOfTheTerminal(
      String variable, boolean terminal, int found, int columns) {
    assertThat(of(Map.of("COLUMNS", variable), terminal, found).columns()).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm, '', true, true",
    "xterm, '', false, false",
    "xterm, 1, true, false",
    "dumb, '', true, false",
  })
  void inkIsForTerminalsThatWantIt(String term, String noColor, boolean terminal, boolean on) {
    Environment environment = of(Map.of("TERM", term, "NO_COLOR", noColor), terminal, 0);
    assertThat(environment.style().on()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, '', false, false",
    "ALWAYS, '', false, true",
    "ALWAYS, 1, true, true",
    "NEVER, '', true, false",
  })
  void whatWasAskedForComesBeforeTheSurroundings(
      Color color, String noColor, boolean terminal, boolean on) {
    Environment environment = of(Map.of("NO_COLOR", noColor), terminal, 0).withColor(color);
    assertThat(environment.style().on()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unset",
      value = {
        "unset|unset|xterm|true|less",
        "unset|more|xterm|true|more",
        "unset|less -R  -S|xterm|true|less -R -S",
        "cat -v|more|xterm|true|cat -v",
        "''|more|xterm|true|''",
        "unset|less \"-P a b\"|xterm|true|sh -c less \"-P a b\"",
        "unset|unset|dumb|true|''",
        "unset|more|xterm|false|''",
      })
  void thePagerIsTheOneAskedFor(
      @Nullable String own, @Nullable String usual, String term, boolean terminal, String command) {
    Map<String, String> variables = new HashMap<>(Map.of("TERM", term));
    if (own != null) {
      variables.put("COMMENTS_PAGER", own);
    }
    if (usual != null) {
      variables.put("PAGER", usual);
    }
    assertThat(String.join(" ", of(variables, terminal, 0).pagerCommand())).isEqualTo(command);
  }

  @Test
  void foldersOfXdgThatAreNotAbsoluteAreIgnored() {
    Environment environment = of(Map.of("HOME", "/home/a", "XDG_DATA_HOME", "data"), false, 0);
    assertThat(environment.xdg("XDG_DATA_HOME", ".local/share"))
        .isEqualTo(Path.of("/home/a/.local/share"));
    assertThat(of(Map.of("XDG_DATA_HOME", "/data"), false, 0).xdg("XDG_DATA_HOME", "x"))
        .isEqualTo(Path.of("/data"));
  }
}

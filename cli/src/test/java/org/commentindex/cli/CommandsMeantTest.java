package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commentindex.cli.Program.Ran;
import org.commentindex.cli.command.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsMeantTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search index         | 1",
        "help search          | 19",
        "completion fish      | 19",
        "--index search index | 1",
        "--index=x show 1     | 1",
        "--json search lane   | 19",
        "--help search        | 19",
        "--index search       | 19",
        "serch lane           | 19",
      })
  void onlyTheCommandAtTheStartIsCreated(String line, int commands) {
    assertThat(Commands.neededBy(line.split(" "))).hasSize(commands);
  }

  @Test
  void withoutArgumentsAllAreCreated() {
    assertThat(Commands.neededBy()).hasSize(19);
  }

  @Test
  void aWordThatNamesAnotherCommandIsAWord() {
    Program program = new Program(folder).file("a.txt", "An index of lanes.");

    assertThat(program.run("search", "index", "a.txt", "--count").out()).isEqualTo("1\n");
    assertThat(program.run("serch", "lane").err()).contains("unknown command serch", "search");
  }

  @Test
  void allCommandsOfTheTrainingRunSucceed() throws Exception {
    assertThat(TrainingRun.index(folder)).isEqualTo(ExitCodes.SUCCESS);
    assertThat(TrainingRun.query(folder)).isEqualTo(ExitCodes.SUCCESS);
    assertThat(new Program(folder).run("--index", "index", "search", "lane"))
        .extracting(Ran::code)
        .isEqualTo(ExitCodes.SUCCESS);
  }
}

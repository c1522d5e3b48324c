package org.commentindex.benchmark.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedProcessTest {
  @TempDir Path folder;

  private TimedProcess run(String script, boolean mayFindNothing) throws IOException {
    ColdProgram program =
        new ColdProgram("a script", List.of("sh", "-c", script, "sh", "WORD"), mayFindNothing);
    return TimedProcess.of(program, "kite's", folder, folder);
  }

  @Test
  void linesAreCountedAndTheWordIsPassedUnchanged() throws IOException {
    assertThat(run("seq 30000; [ \"$1\" = \"kite's\" ] && echo yes", false).lines())
        .isEqualTo(30_001);
  }

  @Test
  void waitingIsWallTimeAndWorkOfChildrenIsCpuTime() throws IOException {
    TimedProcess waited = run("sleep 0.4", false);
    assertThat(waited.ms()).isGreaterThanOrEqualTo(400);
    assertThat(waited.cpuMs()).isLessThan(400);
    assertThat(run("sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; :", false).cpuMs())
        .isPositive();
  }

  @Test
  void javaProgramsUseTheJavaOfTheBenchmark() throws IOException {
    String java = System.getProperty("java.home");
    assertThat(run("[ \"$JAVA_HOME\" = '" + java + "' ] && echo yes", false).lines()).isOne();
  }

  @Test
  void anErrorHasTheProgramsMessage() {
    assertThatThrownBy(() -> run("echo no such index >&2; exit 3", true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a script exited with 3 for kite's: no such index");
  }

  @Test
  void noHitsAreAnErrorUnlessAllowed() throws IOException {
    assertThatThrownBy(() -> run("exit 1", false)).hasMessageContaining("exited with 1");
    assertThat(run("exit 1", true).lines()).isZero();
  }
}

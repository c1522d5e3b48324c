package org.commentindex.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pagers here are small shell commands")
class PagerTest {
  private static final String LONG = "line\n".repeat(30);

  @TempDir private Path folder;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private Pager pager(String... command) {
    return new Pager(screen, errors, List.of(command), 24);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Test
  void whatFitsTheScreenNeedsNoPager() throws IOException {
    Pager pager = pager("no-such-pager");
    pager.begin();
    write(pager.out(), "one\ntwo\n");
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
    pager.finish();
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
  }

  @Test
  void whatIsLongerIsForThePagerAndWordsWait() throws IOException {
    Path paged = folder.resolve("paged");
    Pager pager = pager("sh", "-c", "cat >'" + paged + "'; echo \"$LESS\" >>'" + paged + "'");
    pager.begin();
    write(pager.out(), LONG);
    write(pager.err(), "10 of 53 comments\n");
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    write(pager.out(), "last\n");
    pager.finish();
    assertThat(paged).content().startsWith(LONG + "last\n").endsWith("\n").contains("F", "R", "X");
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("10 of 53 comments\n");
  }

  @Test
  void withoutThePagerItIsPrintedPlainly() throws IOException {
    Pager pager = pager("no-such-pager-" + folder.getFileName());
    pager.begin();
    write(pager.out(), LONG);
    write(pager.err(), "30 comments\n");
    write(pager.out(), "last\n");
    pager.finish();
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(LONG + "last\n");
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("30 comments\n");
  }

  @Test
  void beforeItBeginsAndWithoutACommandAllGoesThrough() throws IOException {
    Pager off = pager("no-such-pager");
    write(off.out(), LONG);
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(LONG);
    Pager none = pager();
    none.begin();
    write(none.out(), LONG);
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(LONG + LONG);
  }

  @Test
  void aPagerThatIsQuitIsAClosedPipe() {
    Pager pager = pager("sh", "-c", "exit 0");
    pager.begin();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100_000; i++) {
                write(pager.out(), LONG);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
  }

  @Test
  void aPagerThatIsQuitAtTheEndIsNoTrouble() throws IOException {
    Pager pager = pager("sh", "-c", "exit 3");
    pager.begin();
    try {
      write(pager.out(), LONG);
    } catch (IOException e) {
      // As it may be, if the shell was quick.
      assertThat(e).hasMessage("Broken pipe");
    }
    pager.finish();
    assertThat(screen.size()).isZero();
  }
}

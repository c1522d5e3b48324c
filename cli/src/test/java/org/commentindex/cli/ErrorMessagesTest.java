package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commentindex.cli.command.ErrorMessages;
import org.commentindex.indexing.IndexLockedException;
import org.commentindex.search.IncompatibleIndexException;
import org.commentindex.search.IndexNotFoundException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMessagesTest {
  static Stream<Arguments> problems() {
    Path folder = Path.of("/data/idx");
    return Stream.of(
        Arguments.of(
            new IndexNotFoundException(folder, "no comment index in"),
            "no comment index in /data/idx; create one with: comments --index /data/idx index FILE"),
        Arguments.of(
            new IncompatibleIndexException(folder, "schema 9", "schema 1"),
            "the index /data/idx has schema 9; this program reads schema 1; index the files again"
                + " into another folder"),
        Arguments.of(
            new IndexLockedException(folder, "process 7", new IOException()),
            "the index /data/idx is being written by process 7; try again when it has finished"),
        Arguments.of(new NoSuchFileException("a.txt"), "a.txt: no such file; check the path"),
        Arguments.of(
            new UncheckedIOException(new AccessDeniedException("a.txt")),
            "a.txt: permission denied; check the permissions"),
        Arguments.of(
            new FileSystemException("a.txt", null, "No space left on device"),
            "a.txt: No space left on device"),
        Arguments.of(
            new IllegalArgumentException("limit must be >= 1, got 0"), "limit must be >= 1, got 0"),
        Arguments.of(new IOException("two\nlines \u001b[1m"), "two lines ␛[1m"),
        Arguments.of(
            new IllegalStateException("odd"),
            "unexpected IllegalStateException: odd; please report it with the output of --debug"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void oneLineSaysWhatWhereAndWhatNext(Throwable problem, String line) {
    assertThat(ErrorMessages.inOneLine(problem)).isEqualTo(line);
  }
}

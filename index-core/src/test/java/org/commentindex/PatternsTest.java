package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * No regular expression recurses over its input. {@code java.util.regex} does so for a repeated
 * group that can match in more than one way: some thousand repetitions overflow the stack. Each
 * pattern in a static field is tried with long repetitive texts on a small stack.
 */
@Timeout(600)
class PatternsTest {
  /** Bytes of the stack of the trials: what deep callers leave of a usual stack. */
  private static final int STACK_BYTES = 256 * 1024;

  /** Repetitions of each unit; those of a wide table, a long line of tags or of punctuation. */
  private static final int REPETITIONS = 4_000;

  /** Time for one pattern; one that fails does so at once. */
  private static final long MAX_NANOS = 1_000_000_000;

  private static final List<String> STARTS =
      List.of(
          "",
          "\"",
          "<",
          "[",
          "(",
          "{",
          "a",
          "http://a",
          "www.",
          "[a](",
          "<!--",
          "<?",
          "#",
          " ",
          "@",
          "a@",
          "\\",
          "1",
          "a,",
          "\"a\",");

  private static final List<String> UNITS =
      List.of(
          "a",
          "A",
          "1",
          " ",
          ",",
          ".",
          "a.",
          "1.",
          "1,",
          "-",
          "--",
          "a,",
          "\"a\",",
          "\"a, b\",",
          "\"\"",
          "a ",
          "a b ",
          "(a)",
          "()",
          "[a]",
          "{a}",
          "{}",
          "a=b ",
          "<a>",
          "<a b>",
          "</a>",
          "<!---->",
          "<!--a-->",
          "<?a?>",
          "&lt;",
          "&ndash;",
          "%20",
          "/",
          "/a",
          "a-",
          "a_",
          "#a ",
          "@a ",
          "'",
          "''",
          "''' ",
          "\n",
          "\t",
          "a\t",
          "a;",
          ";",
          ":",
          "ab:",
          "é",
          "日",
          "😀",
          "+",
          "\\",
          "|",
          "| a ",
          "* ",
          "...",
          "~",
          "—",
          "!",
          "?",
          "a@b.c ",
          "http://a.b ",
          "100,",
          "1 000 ",
          "> ",
          "a\n",
          " \n",
          "of ",
          "flag ",
          "\\a",
          "${a}",
          "``",
          "$");

  @Test
  void noPatternOverflowsTheStack() throws Exception {
    List<String> texts = new ArrayList<>();
    for (String start : STARTS) {
      for (String unit : UNITS) {
        texts.add(start + unit.repeat(REPETITIONS));
      }
    }
    TreeMap<String, String> overflows = new TreeMap<>();
    Map<String, Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(200);
    Runnable all = () -> patterns.forEach((name, p) -> tryAll(name, p, texts, overflows));
    Thread trials = new Thread(null, all, "trials", STACK_BYTES);
    trials.start();
    trials.join();
    assertThat(overflows).isEmpty();
  }

  private static void tryAll(
      String name, Pattern pattern, List<String> texts, Map<String, String> overflows) {
    long end = System.nanoTime() + MAX_NANOS;
    for (String text : texts) {
      try {
        pattern.matcher(text).lookingAt();
        if (System.nanoTime() > end) {
          return; // quadratic on such texts, which their callers cut
        }
      } catch (StackOverflowError e) {
        overflows.put(name, text.substring(0, Math.min(text.length(), 30)));
        return;
      }
    }
  }

  /** Returns the patterns in static fields of all classes, by the names of the fields. */
  private static Map<String, Pattern> patterns() {
    TreeMap<String, Pattern> patterns = new TreeMap<>();
    try {
      Path classes =
          Path.of(
              URI.create(
                  CommentIndex.class
                      .getProtectionDomain()
                      .getCodeSource()
                      .getLocation()
                      .toString()));
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          String name = classes.relativize(file).toString().replace('/', '.');
          if (name.startsWith("org.commentindex.") && !name.contains("package-info")) {
            addPatterns(name.substring(0, name.length() - ".class".length()), patterns);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns;
  }

  private static void addPatterns(String type, Map<String, Pattern> patterns) {
    try {
      for (Field field : Class.forName(type).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
          field.setAccessible(true);
          patterns.put(type + "." + field.getName(), (Pattern) field.get(null));
        }
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(type, e);
    }
  }
}

package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the javadoc tool on the public packages with all checks: each public member has a comment,
 * each parameter and result is described, and each link and snippet exists.
 */
class JavadocTest {
  private static final Path MODULE =
      Path.of(System.getProperty("project.root", "..")).resolve("index-core");
  private static final Path SOURCES = MODULE.resolve("src/main/java");

  /** Said once, in the documentation of the root package. */
  private static final String CANNOT_READ_OR_WRITE = "no @throws for java.io.IOException";

  /** The components of a record are documented at its head. */
  private static final String COMPACT_CONSTRUCTOR = "(?s)\\s*public \\w+ \\{.*";

  @Test
  void theDocumentationOfPublicPackagesIsComplete(@TempDir Path out) throws IOException {
    DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javadoc.getStandardFileManager(found, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-Xdoclint:all",
              "-Xmaxwarns",
              "1000",
              "-quiet",
              "--snippet-path",
              MODULE.resolve("src/test/java").toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              out.toString());
      javadoc
          .getTask(null, files, found, null, options, files.getJavaFileObjectsFromPaths(sources()))
          .call();
    }
    List<String> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getKind() != Diagnostic.Kind.NOTE && !isAccepted(one)) {
        problems.add(one.toString());
      }
    }
    assertThat(problems).isEmpty();
    assertThat(out.resolve("org/commentindex/CommentIndex.html"))
        .content()
        .contains("withTimeout(Duration.ofSeconds(2))");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !SOURCES.relativize(file).toString().contains("internal"))
          .toList();
    }
  }

  private static boolean isAccepted(Diagnostic<? extends JavaFileObject> one) throws IOException {
    String message = one.getMessage(Locale.ROOT);
    if (message.contains(CANNOT_READ_OR_WRITE)) {
      return true;
    }
    JavaFileObject file = one.getSource();
    return message.contains("no comment")
        && file != null
        && file.getCharContent(true)
            .toString()
            .substring((int) one.getStartPosition())
            .matches(COMPACT_CONSTRUCTOR);
  }
}

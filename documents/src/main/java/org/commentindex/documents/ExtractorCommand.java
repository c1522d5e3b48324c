package org.commentindex.documents;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.extract.DocumentExtractor;
import org.commentindex.indexing.DocumentLimits;
import org.jspecify.annotations.Nullable;

/** Builds the command that starts the child process, with this JVM's java and class path. */
final class ExtractorCommand {
  private ExtractorCommand() {}

  /**
   * Returns a process that is not started yet.
   *
   * @param directory its working directory and the place of its temporary files; the process
   *     deletes it if its parent exits first
   */
  static ProcessBuilder in(Path directory, DocumentLimits limits) {
    boolean windows = File.separatorChar == '\\';
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                    .toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("crash.log"),
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + directory,
                ExtractorMain.class.getName(),
                directory.toString()));
    command.directory(directory.toFile());
    Map<String, String> variables = command.environment();
    // They are meant for the parent: its heap size, the port of its debugger.
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(variables::remove);
    variables.put("CLASSPATH", String.join(File.pathSeparator, classPath()));
    return command;
  }

  /**
   * Returns every location that this JVM loads classes from: the class path and module path of the
   * system properties, the URLs of class loaders such as a servlet container's, and the locations
   * of this module and of the core. The jars in the directory of this module's jar are added too: a
   * program can keep Tika there, off its own class path.
   */
  private static Set<String> classPath() {
    Set<String> path = new LinkedHashSet<>();
    add(path, System.getProperty("java.class.path", ""));
    add(path, System.getProperty("jdk.module.path", ""));
    for (Class<?> type : List.of(ExtractorMain.class, DocumentExtractor.class)) {
      add(path, locationOf(type));
      for (ClassLoader l = type.getClassLoader(); l != null; l = l.getParent()) {
        if (l instanceof URLClassLoader loader) {
          for (URL url : loader.getURLs()) {
            add(path, url);
          }
        }
      }
    }
    URL own = locationOf(ExtractorMain.class);
    if (own != null && own.getPath().endsWith(".jar")) {
      Set<String> jar = new LinkedHashSet<>();
      add(jar, own);
      jar.forEach(file -> path.add(new File(file).getParent() + "/*"));
    }
    return path;
  }

  private static @Nullable URL locationOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? null : source.getLocation();
  }

  /** Adds the entries of a path as absolute paths: the child has another working directory. */
  private static void add(Set<String> path, String entries) {
    for (String entry : entries.split(File.pathSeparator)) {
      if (entry.endsWith("*")) {
        path.add(new File(entry.substring(0, entry.length() - 1)).getAbsolutePath() + "/*");
      } else if (!entry.isEmpty()) {
        Path absolute = Path.of(entry).toAbsolutePath();
        path.add(absolute.toString());
        if (entries.equals(System.getProperty("jdk.module.path")) && Files.isDirectory(absolute)) {
          path.add(absolute + "/*");
        }
      }
    }
  }

  private static void add(Set<String> path, @Nullable URL url) {
    if (url != null && url.getProtocol().equals("file")) {
      try {
        path.add(Path.of(new URI(url.toString())).toString());
      } catch (URISyntaxException | IllegalArgumentException e) {
        path.add(new File(url.getPath()).getAbsolutePath()); // a space that is not escaped
      }
    }
  }
}

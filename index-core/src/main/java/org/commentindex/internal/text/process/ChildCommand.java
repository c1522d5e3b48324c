package org.commentindex.internal.text.process;

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
import org.apache.tika.parser.Parser;
import org.commentindex.indexing.DocumentLimits;
import org.jspecify.annotations.Nullable;

/** How the process that reads documents is started: the same Java, the same class path. */
final class ChildCommand {
  private ChildCommand() {}

  /**
   * A process that is not started yet.
   *
   * @param folder its own, for its temporary files; deleted by it if who starts it ends first
   */
  static ProcessBuilder in(Path folder, DocumentLimits limits) {
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
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                DocumentChild.class.getName(),
                folder.toString()));
    command.directory(folder.toFile());
    Map<String, String> variables = command.environment();
    // They are meant for the process they were set for: its heap, its debugger's port.
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(variables::remove);
    variables.put("CLASSPATH", String.join(File.pathSeparator, classPath()));
    return command;
  }

  /**
   * Where classes are loaded from here: what the system property says, what class loaders of a
   * container say, and where our own classes and Tika's come from. The jars beside Tika's too: its
   * parsers, which a program need not have on its own class path.
   */
  private static Set<String> classPath() {
    Set<String> path = new LinkedHashSet<>();
    add(path, System.getProperty("java.class.path", ""));
    add(path, System.getProperty("jdk.module.path", ""));
    for (Class<?> type : List.of(DocumentChild.class, Parser.class)) {
      add(path, placeOf(type));
      for (ClassLoader l = type.getClassLoader(); l != null; l = l.getParent()) {
        if (l instanceof URLClassLoader loader) {
          for (URL url : loader.getURLs()) {
            add(path, url);
          }
        }
      }
    }
    URL tika = placeOf(Parser.class);
    if (tika != null && tika.getPath().endsWith(".jar")) {
      Set<String> jar = new LinkedHashSet<>();
      add(jar, tika);
      jar.forEach(file -> path.add(new File(file).getParent() + "/*"));
    }
    return path;
  }

  private static @Nullable URL placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? null : source.getLocation();
  }

  /** Made absolute, since the process has another working directory. */
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
        path.add(new File(url.getPath()).getAbsolutePath()); // a blank that is not escaped
      }
    }
  }
}

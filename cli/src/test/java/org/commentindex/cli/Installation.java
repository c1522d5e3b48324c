package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;
import org.commentindex.cli.Program.Ran;

/**
 * The launcher, with the program packed from the class path of the tests, in a temporary folder.
 */
final class Installation {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("project.root", "..")).resolve("comments");

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private final Path folder;
  private final Path target;

  private Installation(Path folder) {
    this.folder = folder;
    this.target = folder.resolve("cli/target");
  }

  /**
   * Installs the program without a cache, and an index of one comment: id 1, text "a late tram".
   */
  static Installation in(Path folder) throws IOException {
    Installation made = new Installation(folder);
    Files.createDirectories(made.target.resolve("lib"));
    Files.copy(LAUNCHER, folder.resolve("comments"));
    made.pack();
    Program program =
        new Program(folder).file("talk.jsonl", "{\"id\":\"1\",\"text\":\"a late tram\"}");
    program.run("index", "--index", "idx", "talk.jsonl");
    return made;
  }

  Path jar() {
    return target.resolve("comments.jar");
  }

  /** Where the launcher expects the AOT cache. */
  Path cache() {
    return target.resolve("comments.aot");
  }

  /** Makes the AOT cache with the arguments that {@code cli/pom.xml} passes to Java. */
  void makeCache() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString()));
    Matcher argument =
        Pattern.compile("<argument>(.*)</argument>")
            .matcher(Files.readString(LAUNCHER.resolveSibling("cli/pom.xml")));
    while (argument.find()) {
      command.add(argument.group(1).replace("${project.build.directory}", target.toString()));
    }
    assertThat(command).contains("-XX:AOTCacheOutput=" + cache());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("training.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(cache()).isNotEmptyFile();
    Process checksum =
        new ProcessBuilder("cksum", cache().getFileName().toString())
            .directory(target.toFile())
            .redirectOutput(target.resolve("comments.aot.sum").toFile())
            .start();
    assertThat(checksum.waitFor()).isZero();
  }

  /** Starts a search that finds the comment and prints its id. */
  Process start(String javaOptions) throws IOException {
    return start(javaOptions, "search", "--ids", "tram");
  }

  /** Starts a command. */
  Process start(String javaOptions, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("comments").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    variables.remove("JAVA_TOOL_OPTIONS");
    variables.put("JAVA_HOME", JAVA_HOME.toString());
    variables.put("COMMENTS_JAVA_OPTS", javaOptions);
    variables.put("COMMENTS_INDEX", folder.resolve("idx").toString());
    variables.put("HOME", folder.resolve("home").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Waits for a run and returns its exit code and output. */
  static Ran ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("has not ended in two minutes");
    }
    return new Ran(process.exitValue(), out, err);
  }

  private void pack() throws IOException {
    Set<Path> folders = new HashSet<>(List.of(placeOf(Main.class), placeOf(CommentIndex.class)));
    List<Path> jars =
        classPath().stream()
            .filter(path -> path.toString().endsWith(".jar") && Files.exists(path))
            .distinct()
            .toList();
    for (Path jar : jars) {
      Files.copy(jar, target.resolve("lib").resolve(jar.getFileName()));
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            jars.stream().map(jar -> "lib/" + jar.getFileName()).collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar());
        JarOutputStream packed = new JarOutputStream(out, manifest)) {
      Set<String> names = new HashSet<>();
      for (Path classes : folders.stream().filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(classes)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            String name = classes.relativize(file).toString();
            if (names.add(name)) {
              packed.putNextEntry(new JarEntry(name));
              Files.copy(file, packed);
            }
          }
        }
      }
    }
  }

  /** The class path of the JVM, or that of the class loader that runs the tests. */
  private static List<Path> classPath() throws IOException {
    List<Path> paths = new ArrayList<>();
    if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        paths.add(pathOf(url));
      }
    } else {
      for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
        paths.add(Path.of(path));
      }
    }
    return paths;
  }

  private static Path placeOf(Class<?> in) throws IOException {
    return pathOf(in.getProtectionDomain().getCodeSource().getLocation());
  }

  private static Path pathOf(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no path: " + url, e);
    }
  }
}

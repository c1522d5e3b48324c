package org.commentindex.cli;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;
import org.commentindex.cli.Program.Ran;

/** The launcher with the program as it is on the class path, built into a folder of its own. */
final class Installation {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("project.root", "..")).resolve("comments");

  private final Path folder;
  private final Path target;

  private Installation(Path folder) {
    this.folder = folder;
    this.target = folder.resolve("cli/target");
  }

  /** An index of one comment with the id 1, which says "tram", beside a program without cache. */
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

  Path target() {
    return target;
  }

  Path jar() {
    return target.resolve("comments.jar");
  }

  /** Where the cache is kept if it cannot be kept beside the program. */
  Path otherPlace() {
    return Path.of(folder.resolve("cache/comments/start").toString(), folder.toString());
  }

  /** The caches that are there and as old as the jar. */
  List<Path> caches(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    List<Path> ofThisJar = new ArrayList<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(f -> f.toString().contains("/start-")).toList()) {
        if (Files.isRegularFile(file)
            && Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(jar()))) {
          ofThisJar.add(file);
        }
      }
    }
    return ofThisJar;
  }

  /** Waits until a cache is there and nobody makes one; gives it. */
  Path cacheMade(Path place) throws IOException, InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      List<Path> made = caches(place);
      if (!made.isEmpty() && !isMaking(place)) {
        return made.getFirst();
      }
      Thread.sleep(100);
    }
    throw new IOException("no cache was made in " + place);
  }

  private static boolean isMaking(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.anyMatch(file -> file.toString().endsWith(".making"));
    }
  }

  /** A run that has begun: it searches for the comment and prints its id. */
  Process start(String javaOptions) throws IOException {
    return start(javaOptions, "tram");
  }

  /** A run that has begun: it searches for these words and prints ids. */
  Process start(String javaOptions, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("comments").toString()));
    command.addAll(List.of("search", "--ids"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    variables.remove("JAVA_TOOL_OPTIONS");
    variables.put("COMMENTS_JAVA_OPTS", javaOptions);
    variables.put("COMMENTS_INDEX", folder.resolve("idx").toString());
    variables.put("HOME", folder.resolve("home").toString());
    variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** What a run said, once it has ended. */
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
    Set<Path> folders = Set.of(placeOf(Main.class), placeOf(CommentIndex.class));
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

  /** As Java was told it, or as what runs the tests has made it. */
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

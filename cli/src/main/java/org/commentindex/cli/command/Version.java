package org.commentindex.cli.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String cache = cacheProblem();
    String[] version = {"comments " + number(), "Java " + Runtime.version()};
    return cache == null ? version : new String[] {version[0], version[1], cache};
  }

  /**
   * Returns what is wrong with the AOT cache, which the launcher has compared with its checksum;
   * null if it is sound, or if there is none.
   */
  public static @Nullable String cacheProblem() {
    String cache = System.getProperty("comments.aot");
    return cache == null
        ? null
        : "the AOT cache "
            + cache
            + " is damaged and not used, so that each start takes longer; delete it and build the"
            + " program again";
  }

  /** Returns the version such as {@code 0.1.0}, or {@code unpackaged} without a jar. */
  public static String number() {
    String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "unpackaged" : number;
  }

  /**
   * Identifies the build: the version and the modification time of the jar. Cached indexes of
   * another build are rebuilt.
   */
  public static String timestamp() {
    try {
      URL code = Version.class.getProtectionDomain().getCodeSource().getLocation();
      return number() + " " + Files.getLastModifiedTime(Path.of(code.toURI())).toMillis();
    } catch (IOException | URISyntaxException e) {
      return number();
    }
  }
}

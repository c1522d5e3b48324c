package org.commentindex.cli.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"comments " + number(), "Java " + Runtime.version()};
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

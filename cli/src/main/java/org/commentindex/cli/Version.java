package org.commentindex.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from its jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"comments " + number(), "Java " + Runtime.version()};
  }

  /** Such as {@code 0.1.0}; in a build tree without a jar {@code unpackaged}. */
  static String number() {
    String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "unpackaged" : number;
  }

  /**
   * What tells one build from another: indexes kept for another build are made again. The number,
   * and the time its jar was made.
   */
  static String stamp() {
    try {
      URL code = Version.class.getProtectionDomain().getCodeSource().getLocation();
      return number() + " " + Files.getLastModifiedTime(Path.of(code.toURI())).toMillis();
    } catch (IOException | URISyntaxException e) {
      return number();
    }
  }
}

package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.indexing.IndexOptions;
import org.junit.jupiter.api.Test;

/** Tests the core on a class path without its optional dependencies. */
class OptionalLibrariesTest {
  private static final List<String> MISSING =
      List.of("com.github.luben.", "org.tukaani.xz.", "com.ctc.wstx.");

  /** Loads all classes other than those of the JDK again, except the optional ones. */
  private static final class Without extends URLClassLoader {
    Without(URL[] classPath) {
      super(classPath, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (MISSING.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  /** Runs in the class loader above. Returns the rejections, one per line. */
  static final class Reading implements Callable<String> {
    @Override
    public String call() throws IOException {
      byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0, 0};
      byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 0};
      byte[] xml =
          "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'/>".getBytes(UTF_8);
      Collected found = new Collected();
      try (SourceReader reader = new SourceReader(IndexOptions.defaults())) {
        reader.read("a.zst", new ByteArrayInputStream(zstd), found);
        reader.read("a.xz", new ByteArrayInputStream(xz), found);
        reader.read("b.atom", new ByteArrayInputStream(xml), found);
        reader.read("c.txt", new ByteArrayInputStream("fine".getBytes(UTF_8)), found);
      }
      return String.join("\n", found.rejections) + "\n" + found.bodies();
    }
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  @Test
  void sourcesThatNeedThemAreRejectedWithTheNameOfTheArtifact() throws Exception {
    try (Without loader = new Without(classPath())) {
      Class<?> reading = loader.loadClass(Reading.class.getName());
      var constructor = reading.getDeclaredConstructor();
      constructor.setAccessible(true);
      assertThat(((Callable<?>) constructor.newInstance()).call())
          .isEqualTo(
              """
              a.zst: cannot be read: zstd-compressed data needs com.github.luben:zstd-jni on the \
              class path
              a.xz: cannot be read: xz-compressed data needs org.tukaani:xz on the class path
              b.atom: cannot be read: XML needs com.fasterxml.woodstox:woodstox-core on the class \
              path
              [fine]\
              """);
    }
  }
}

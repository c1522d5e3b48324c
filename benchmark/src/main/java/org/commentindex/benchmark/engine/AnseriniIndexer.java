package org.commentindex.benchmark.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.commentindex.benchmark.report.Checkout;

/**
 * Calls Anserini's {@code IndexCollection} by reflection in a class loader of its own, because
 * Anserini needs an older Lucene than the one on the class path.
 */
final class AnseriniIndexer implements Closeable {
  private static final String INDEXER = "io.anserini.index.IndexCollection";

  private final URLClassLoader loader;
  private final Object arguments;

  AnseriniIndexer() throws IOException {
    loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
    try {
      arguments = loader.loadClass(INDEXER + "$Args").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      loader.close();
      throw incompatible(e);
    }
  }

  private static URL[] jars() throws IOException {
    Path folder = Checkout.root().resolve("benchmark/target/anserini");
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        jars.add(url(file));
      }
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  /** Sets an option of the indexer, a field of its class {@code Args}. */
  void set(String field, Object value) throws IOException {
    try {
      arguments.getClass().getField(field).set(arguments, value);
    } catch (ReflectiveOperationException e) {
      throw incompatible(e);
    }
  }

  /** Indexes, and returns the number of documents, including those without terms. */
  long run() throws IOException {
    PrintStream out = System.out;
    // Anserini logs to standard output, which is reserved for measurements.
    System.setOut(System.err);
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Object indexer =
          loader.loadClass(INDEXER).getConstructor(arguments.getClass()).newInstance(arguments);
      ((Runnable) indexer).run();
      Object counters = indexer.getClass().getMethod("getCounters").invoke(indexer);
      return count(counters, "indexed") + count(counters, "empty");
    } catch (ReflectiveOperationException e) {
      throw incompatible(e);
    } finally {
      Thread.currentThread().setContextClassLoader(AnseriniIndexer.class.getClassLoader());
      System.setOut(out);
    }
  }

  private static long count(Object counters, String name) throws ReflectiveOperationException {
    return ((AtomicLong) counters.getClass().getField(name).get(counters)).get();
  }

  private static IOException incompatible(ReflectiveOperationException e) {
    return new IOException("incompatible version of Anserini: " + e, e);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}

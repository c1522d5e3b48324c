package org.commentindex.benchmark.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.report.Measurement;

/** Starts a Java process that measures, and takes what it says. */
public final class ChildJvm {
  /** One heap for all searchers; the rest as Java does it by itself, which embedders get too. */
  public static final List<String> FOR_QUERIES = List.of("-Xmx1g");

  private final Consumer<Measurement> taker;
  private final List<String> more;
  private final ObjectMapper json = new ObjectMapper();

  /** Children whose measurements go to this taker, one by one. */
  public ChildJvm(Consumer<Measurement> taker) {
    this(taker, List.of());
  }

  private ChildJvm(Consumer<Measurement> taker, List<String> more) {
    this.taker = taker;
    this.more = more;
  }

  /**
   * Has an engine make an index in a process of its own, with the options that the program has for
   * indexing.
   *
   * @param folder an empty folder for the index
   */
  public void index(String phase, int run, EngineName engine, Path input, Path folder)
      throws IOException {
    List<String> arguments =
        List.of(phase, "" + run, engine.toString(), input.toString(), folder.toString());
    run(options(Launcher.optionsForIndexing(input)), IndexChild.class, arguments);
  }

  /** The same children, recorded by Java's flight recorder; only the last one's record is kept. */
  public ChildJvm recordedTo(Path recording) {
    return new ChildJvm(
        taker,
        List.of(
            // Java's own words would stand among the measurements.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:StartFlightRecording:settings=profile,filename=" + recording));
  }

  private List<String> options(List<String> options) {
    return Stream.concat(options.stream(), more.stream()).toList();
  }

  /**
   * Has the same queries asked of several engines, in turns, in one process.
   *
   * @param of what is put behind the names of the phases, {@code query} and {@code facet}
   * @param rounds how often each is asked
   * @param indexes the folder of each engine's index
   */
  public void query(String of, Path queries, int rounds, List<IndexOf> indexes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(of, queries.toString(), "" + rounds));
    for (IndexOf index : indexes) {
      arguments.add(index.engine().toString());
      arguments.add(index.folder().toString());
    }
    run(options(FOR_QUERIES), QueryChild.class, arguments);
  }

  /** The index that an engine made. */
  public record IndexOf(EngineName engine, Path folder) {}

  private void run(List<String> options, Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = child.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        taker.accept(json.readValue(line, Measurement.class));
      }
      int code = child.waitFor();
      if (code != 0) {
        throw new IOException(
            main.getSimpleName() + " " + arguments + " ended with " + code + "; it says why above");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("measuring was interrupted");
    } finally {
      child.destroyForcibly();
    }
  }
}

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

/** Starts child JVMs that measure, and reads the measurements from their standard output. */
public final class ChildJvm {
  /**
   * The Java options for queries: a heap limit, shared by all searchers, and otherwise Java's
   * defaults, which an application that embeds the library has too. 1 GB was enough for all
   * recorded runs, the largest with a million comments.
   */
  public static final List<String> FOR_QUERIES = List.of("-Xmx1g");

  private final Consumer<Measurement> consumer;
  private final List<String> extraOptions;
  private final ObjectMapper json = new ObjectMapper();

  /** Creates a starter that passes each measurement to the consumer. */
  public ChildJvm(Consumer<Measurement> consumer) {
    this(consumer, List.of());
  }

  private ChildJvm(Consumer<Measurement> consumer, List<String> extraOptions) {
    this.consumer = consumer;
    this.extraOptions = extraOptions;
  }

  /**
   * Indexes a file with one engine in a new process, with the launcher's Java options for indexing.
   *
   * @param phase the phase of the measurements
   * @param run the number of the run, from 1
   * @param folder an empty folder for the index
   * @throws IOException if the process fails
   */
  public void index(String phase, int run, EngineName engine, Path input, Path folder)
      throws IOException {
    List<String> arguments =
        List.of(phase, "" + run, engine.toString(), input.toString(), folder.toString());
    run(options(LauncherOptions.forIndexing(input)), IndexChild.class, arguments);
  }

  /**
   * Returns a starter whose processes are profiled by Java Flight Recorder. Each process overwrites
   * the recording of the previous one.
   */
  public ChildJvm recordedTo(Path recording) {
    return new ChildJvm(
        consumer,
        List.of(
            // Java's log messages would mix with the measurements on standard output.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:StartFlightRecording:settings=profile,filename=" + recording));
  }

  private List<String> options(List<String> options) {
    return Stream.concat(options.stream(), extraOptions.stream()).toList();
  }

  /**
   * Runs the same queries against several engines, in turns, in one process.
   *
   * @param phaseSuffix appended to the names of the phases, {@code query} and {@code facet}
   * @param rounds how many times each query is run
   * @param indexes the indexes of the engines
   * @throws IOException if the process fails
   */
  public void query(String phaseSuffix, Path queries, int rounds, List<IndexOf> indexes)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(phaseSuffix, queries.toString(), "" + rounds));
    for (IndexOf index : indexes) {
      arguments.add(index.engine().toString());
      arguments.add(index.folder().toString());
    }
    run(options(FOR_QUERIES), QueryChild.class, arguments);
  }

  /** An index and the engine that wrote it. */
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
    try (BufferedReader output = child.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        consumer.accept(json.readValue(line, Measurement.class));
      }
      int code = child.waitFor();
      if (code != 0) {
        throw new IOException(
            main.getSimpleName()
                + " "
                + arguments
                + " exited with "
                + code
                + "; see its output above");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the benchmark was interrupted");
    } finally {
      child.destroyForcibly();
    }
  }
}

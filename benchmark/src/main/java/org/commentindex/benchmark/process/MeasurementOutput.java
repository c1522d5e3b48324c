package org.commentindex.benchmark.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commentindex.benchmark.report.Measurement;

/** Writes measurements to standard output, one JSON object per line, for {@link ChildJvm}. */
final class MeasurementOutput {
  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final String phase;
  private final int run;

  MeasurementOutput(String phase, int run) {
    this.phase = phase;
    this.run = run;
  }

  /** Disables java.util.logging, so that libraries log nothing. */
  static void silenceLogging() {
    Logger.getLogger("").setLevel(Level.OFF);
  }

  void write(String engine, String kind, double value, String unit) {
    try {
      out.println(json.writeValueAsString(new Measurement(engine, phase, kind, run, value, unit)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers always serialize", e);
    }
  }
}

package org.commentindex.benchmark.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commentindex.benchmark.report.Measurement;

/** Says measurements to the process that started this one. */
final class Said {
  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final String phase;
  private final int run;

  Said(String phase, int run) {
    this.phase = phase;
    this.run = run;
  }

  /** What libraries log is left out. */
  static void alone() {
    Logger.getLogger("").setLevel(Level.OFF);
  }

  void measured(String engine, String kind, double value, String unit) {
    try {
      out.println(json.writeValueAsString(new Measurement(engine, phase, kind, run, value, unit)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names and numbers have a JSON", e);
    }
  }
}

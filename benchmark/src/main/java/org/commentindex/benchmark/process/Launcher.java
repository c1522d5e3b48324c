package org.commentindex.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commentindex.benchmark.report.Checkout;

/** What the program's launcher tells Java: read from it, so that what is measured is what runs. */
public final class Launcher {
  private static final Pattern INDEXING = Pattern.compile("(?s)\\n *index\\)\\n(.*?)\\n *break\\n");
  private static final Pattern ALWAYS = Pattern.compile("(?s)\\nexec .*? \\$tuning ");
  private static final Pattern OPTION = Pattern.compile("-X[^\\s'\"]+");

  private Launcher() {}

  /**
   * Java's options for {@code comments index}.
   *
   * @throws IOException if the launcher cannot be read or has none where they used to stand
   */
  public static List<String> optionsForIndexing() throws IOException {
    Path launcher = Checkout.root().resolve("comments");
    String script = Files.readString(launcher);
    List<String> options = new ArrayList<>();
    for (Pattern place : List.of(ALWAYS, INDEXING)) {
      int before = options.size();
      place
          .matcher(script)
          .results()
          .flatMap(found -> OPTION.matcher(found.group()).results())
          .map(MatchResult::group)
          .forEach(options::add);
      if (options.size() == before) {
        throw new IOException(launcher + ": Java's options stand elsewhere; see Launcher.java");
      }
    }
    return options;
  }
}

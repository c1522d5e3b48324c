import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the table of docs/reliability.md from the figures that {@code mvn -Psoak test} left in
 * target/reliability. Run it in the project's folder: {@code java build/ReliabilityPage.java}.
 */
public final class ReliabilityPage {
  private static final Path PAGE = Path.of("docs/reliability.md");
  private static final Path ROWS = Path.of("target/reliability");
  private static final String BEGIN = "<!-- figures -->\n";
  private static final String END = "<!-- end of figures -->\n";

  private ReliabilityPage() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder();
    table.append("Of ").append(LocalDate.now(ZoneOffset.UTC)).append(", commit `");
    table.append(commit()).append("`:\n\n");
    table.append("| line | what is done | how much | outcome | test |\n|---|---|---|---|---|\n");
    int line = 0;
    for (String row : rows()) {
      table.append("| ").append(++line).append(" | ");
      table.append(String.join(" | ", Pattern.compile("\t").split(row))).append(" |\n");
    }
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
  }

  private static List<String> rows() throws IOException {
    try (Stream<Path> files = Files.list(ROWS)) {
      List<String> rows = new java.util.ArrayList<>();
      for (Path file : files.sorted().toList()) {
        rows.add(Files.readString(file).strip());
      }
      return rows;
    }
  }

  private static String commit() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short=8", "HEAD").start();
    byte[] out = git.getInputStream().readAllBytes();
    git.waitFor();
    return new String(out, StandardCharsets.UTF_8).strip();
  }
}

package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong command line costs one line on standard error, and exit code 2. */
class UsageErrorsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search|no query given; see comments search --help",
        "serch x|unknown command serch, did you mean search?; see comments --help",
        "search --jsno x|unknown option --jsno, did you mean --json?; put -- before a query that starts with a hyphen; see comments search --help",
        "search x --sort best,worst|--sort must be one of best, newest, oldest, votes, got best,worst",
        "search x -n 0|-n must be >= 1, got 0",
        "search x -n many|invalid value for option '-n': 'many' is not a whole number up to 2147483647; see comments search --help",
        "search x --offset -1|--offset must be >= 0, got -1",
        "search x --facet colour|--facet must be one of topic, site, url, author, source, thread, lang, year, month, week, day, group, got colour",
        "search x --json --fields colour|--fields must be one of query, rank, id, score, text, snippets, matches, title, author, date, thread, parent, permalink, url, votes, lang, cites, topics, copies, group, alike, occurrences, got colour",
        "search x --fields id|--fields needs JSON or a table; add --json or --csv",
        "urls --fields url|--fields needs JSON or a table; add --json or --csv",
        "urls --csv --fields id|--fields must be one of url, comments, got id",
        "search --batch - -|standard input cannot be both the queries and the comments; see comments search --help",
        "index x --map body|value for option '--map' (FIELD=NAME) should be in KEY=VALUE[,KEY=VALUE]... format but was body; see comments index --help",
        "search x --color mauve|invalid value for option '--color': must be auto, always or never, got 'mauve'; see comments search --help",
        "search x --csv --tsv|only one of --csv, --tsv can be given; see comments search --help",
        "search x --csv --json|only one of --json, --csv can be given; see comments search --help",
        "stats --json --tsv|only one of --json, --tsv can be given; see comments stats --help",
        "search x --ids --json|--ids and --json cannot be combined; use --json --fields id",
        "search x --ids --csv|--ids and --csv cannot be combined; use --csv --fields id",
        "search x --ids --count|only one of --count, --ids can be given; see comments search --help",
        "search x --ids --full|only one of --ids, --full can be given; see comments search --help",
        "search x --ids --fields id|--ids and --fields cannot be combined",
        "search x --ids --explain|--ids and --explain cannot be combined",
        "search x --facet day --facet-limit -1|--facet-limit must be >= 0, got -1",
        "search x --facet day --facet-sort size|--facet-sort must be one of count, value, got size",
        "search x --facet author --facet-zeros|--facet-zeros is for year, month, week and day, not author",
        "search x --sample 0|--sample must be >= 1, got 0",
        "search x --sample 3 -n 4|--sample and -n cannot be combined",
        "search x --seed 4|--seed needs --sample",
        "search x --facet-limit 3|--facet-limit, --facet-sort and --facet-zeros need --facet",
        "search x --tz Berlin|--tz: unknown time zone \"Berlin\"; did you mean Europe/Berlin?",
        "search x --tz Eurpe/Berln|--tz: unknown time zone \"Eurpe/Berln\"; did you mean Europe/Berlin?",
        "search x --tz PST|--tz: unknown time zone \"PST\"; did you mean America/Los_Angeles?",
        "search x --tz nowhere-at-all|--tz: unknown time zone \"nowhere-at-all\"; write a name such as Europe/Berlin, or an offset such as +02:00",
        "search x --tz +25|--tz: no time zone is \"+25\" from UTC",
        "search x --ids --facet site|--ids and --facet cannot be combined; use --count --facet",
        "search x --count --full|only one of --count, --full can be given; see comments search --help",
        "search x --count --json --fields id|--count and --fields cannot be combined",
        "search x --csv --full|--csv and --full cannot be combined; the column text always has the whole text",
        "search x --tsv --explain|--tsv and --explain cannot be combined; use --json",
        "search x --csv --facet site|--csv and --facet cannot be combined; use --count --facet --csv",
        "search x no-such-file|no-such-file: no such file; put a query of several words in quotes",
        "search x no-such-file --index i|give either --index or paths, not both: no-such-file; see comments search --help",
        "index|missing required parameter: 'PATH'; see comments index --help",
        "index x --split colour|split rule must be auto, blank, line or regex:EXPRESSION, got colour",
        "copies --kind colour|--kind must be one of original, exact, near, partial, got colour",
        "remove ''|the query is blank; to delete an index, delete its folder",
        "remvoe x|unknown command remvoe; see comments --help",
        "rm x|unknown command rm; see comments --help",
        "delete x|unknown command delete; see comments --help",
        "grep x|unknown command grep, did you mean search?; see comments --help",
        "list|unknown command list, did you mean stats?; see comments --help",
        "stat|unknown command stat, did you mean stats?; see comments --help",
        "earch x|unknown command earch, did you mean search?; see comments --help",
        "ferry x|unknown command ferry; to search for it: comments search ferry; see comments --help",
        "search -i x|unknown option -i; case is always ignored; put -- before a query that starts with a hyphen; see comments search --help",
        "search x -c|unknown option -c; --count prints the number of comments; put -- before a query that starts with a hyphen; see comments search --help",
        "search -A3 x|unknown option -A3; --context thread shows the thread around each hit; put -- before a query that starts with a hyphen; see comments search --help",
        "help serch|COMMAND must be one of index, search, show, thread, find-quote, urls, topics, copies, trend, split, export, stats, check, saved, remove, completion, man, help, version, got serch",
        "show|missing required parameter: 'ID'; see comments show --help",
        "''|no command given; see comments --help",
      })
  void oneLineSaysWhatIsWrong(String line, String message) {
    String[] args = line.isEmpty() ? new String[0] : line.replace("''", "").split(" ", -1);

    Ran ran = new Program(folder).run(args);

    assertThat(ran.err()).isEqualTo("comments: " + message + "\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search|EVIL|EVIL.txt",
        "search|EVIL|--index|EVIL",
        "search|EVIL|thread.txt",
        "search|--strict|EVIL:x|thread.txt",
        "search|EVIL:x|thread.txt|--explain",
        "search|--batch|EVIL",
        "search|x|--sort|EVIL",
        "search|x|--fields|EVIL|--json",
        "search|x|-n|EVIL",
        "search|x|--EVIL",
        "EVIL",
        "index|EVIL.txt",
        "index|thread.txt|--split|EVIL",
        "index|thread.txt|--topics|EVIL",
        "show|EVIL|--index|idx",
        "urls|thread.txt|-q|EVIL:x",
        "topics|--file|EVIL",
        "copies|--kind|EVIL",
        "split|EVIL",
        "remove|EVIL:x",
        "completion|EVIL",
        "man|EVIL",
      })
  void whatIsTypedIsSaidWithoutItsControls(String line) {
    String evil = "a\u001b]52;c;YQ==\u0007\u009b2J\u202eb\rc";
    Program program =
        new Program(folder).onTerminal().with("NO_COLOR", "1").file("thread.txt", "A line.");
    program.run("index", "--index", "idx", "thread.txt");

    Ran ran = program.run(line.replace("EVIL", evil).split("\\|"));

    assertThat(ran.out() + ran.err())
        .as("%s", line)
        .isNotEmpty()
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\r");
  }

  @Test
  void helpAndVersionAreEverywhere() {
    for (String command :
        Main.commandLine(new Program(folder).environment()).getSubcommands().keySet()) {
      Ran help = new Program(folder).run(command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.out())
          .as(command)
          .startsWith("Usage: comments " + command)
          .contains("Example");
      assertThat(new Program(folder).run(command, "--version").out()).startsWith("comments ");
    }
    assertThat(new Program(folder).run("--version").out()).startsWith("comments ");
    assertThat(new Program(folder).run("--help").out()).contains("Exit codes");
  }

  @Test
  void outputThatCannotBeWrittenIsTrouble() {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            Main.utf8(failing("No space left on device"), false),
            new PrintWriter(err, true),
            new Program(folder).environment(),
            "--help");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith("comments: standard output").containsOnlyOnce("\n");
  }

  @Test
  void aReaderThatHasGoneEndsTheProgramQuietly() {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            Main.utf8(new CheckedOutput(failing("Broken pipe")), false),
            new PrintWriter(err, true),
            new Program(folder).environment(),
            "--help");
    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}

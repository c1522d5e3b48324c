package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commentindex.cli.Program.Ran;
import org.commentindex.cli.command.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Saved searches, and what is new for them. */
class SavedCommandTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program = new Program(folder);
    index(
        "a.jsonl",
        """
        {"id":"1","text":"The ferry was full.","author":"Zoë <Q>","date":"2026-04-01","url":"https://example.org/1?a&b"}
        {"id":"2","text":"The tram was late."}
        """);
    assertThat(run("saved", "add", "ferry", "ferry").code()).isZero();
    assertThat(run("saved", "add", "tram", "tram").code()).isZero();
  }

  private Ran index(String file, String records) {
    program.file(file, records);
    Ran ran = run("index", file);
    assertThat(ran.code()).isZero();
    return ran;
  }

  private Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of("--index", "idx"));
    all.addAll(List.of(args));
    return program.run(all.toArray(String[]::new));
  }

  @Test
  void aSearchMayUseCustomFields() {
    program.file("b.jsonl", "{\"id\":\"3\",\"text\":\"A ferry.\",\"customer\":\"Acme\"}\n");
    assertThat(run("index", "--field", "customer=string", "b.jsonl").code()).isZero();
    assertThat(run("saved", "add", "acme", "customer:acme"))
        .isEqualTo(new Ran(0, "", "saved acme in " + folder.resolve("idx.saved.json") + "\n"));
    assertThat(run("saved", "add", "wrong", "client:acme").code()).isEqualTo(2);
  }

  @Test
  void searchesAreListedAndRemoved() {
    assertThat(run("saved", "list").out()).isEqualTo("ferry  ferry\ntram  tram\n");
    assertThat(run("saved", "list", "--json").lines().getFirst())
        .isEqualTo(
            "{\"v\":1,\"type\":\"saved\",\"name\":\"ferry\",\"query\":\"ferry\",\"seen\":null,\"comments\":null}");
    assertThat(run("saved", "add", "ferry", "bus"))
        .isEqualTo(
            new Ran(2, "", "comments: there is a saved search ferry with another query: ferry\n"));
    assertThat(run("saved", "add", "not", "-ferry").code()).isZero();
    assertThat(run("saved", "remove", "tram", "ferry").code()).isZero();
    assertThat(run("saved", "list").out()).isEqualTo("not  -ferry\n");
    assertThat(run("saved", "remove", "bus").err())
        .isEqualTo("comments: no saved search has the name bus\n");
    assertThat(run("saved", "frobnicate").code()).isEqualTo(ExitCodes.ERROR);
  }

  @Test
  void aSearchShowsAllOrWhatIsNew() {
    assertThat(run("saved", "run").out())
        .contains("? ferry: ferry (1 comment)", "The ferry was full.", "? tram: tram (1 comment)");
    Ran first = run("saved", "run", "ferry", "--new");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("The ferry was full.");
    assertThat(run("saved", "run", "ferry", "--new").code()).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(run("saved", "run", "ferry").code()).isZero();

    index("b.jsonl", "{\"id\":\"3\",\"text\":\"Another ferry.\"}\n");
    Ran news = run("saved", "run", "ferry", "--new");
    assertThat(news.code()).isZero();
    assertThat(news.out()).contains("Another ferry.").doesNotContain("full");
    assertThat(run("saved", "run", "tram", "--new").out()).contains("late");
    assertThat(run("saved", "run", "--new").code()).isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  @Test
  void aSearchCommandShowsWhatIsNew() {
    assertThat(run("search", "--new", "ferry", "--ids").out()).isEqualTo("1\n");
    assertThat(run("search", "--new", "ferry", "--ids"))
        .isEqualTo(new Ran(ExitCodes.NOTHING_FOUND, "", ""));
    index(
        "b.jsonl",
        "{\"id\":\"3\",\"text\":\"Another ferry.\"}\n{\"id\":\"4\",\"text\":\"A third ferry.\"}\n");
    assertThat(run("search", "--new", "ferry", "--count").out()).isEqualTo("2\n");
    assertThat(run("search", "--new", "ferry", "-n", "1", "--ids").lines()).hasSize(1);
    assertThat(run("search", "--new", "ferry", "--ids").lines()).hasSize(2);
    assertThat(run("search", "--new", "ferry", "--count").out()).isEqualTo("0\n");
    assertThat(run("search", "--new", "bus").err())
        .contains("no saved search has this name or query: bus");
    assertThat(run("search", "--new", "ferry", "a.jsonl").code()).isEqualTo(ExitCodes.ERROR);
  }

  @Test
  void indexingTellsWhichSearchesHaveNews() {
    Ran ran =
        index(
            "b.jsonl",
            "{\"id\":\"1\",\"text\":\"The ferry was full today.\"}\n"
                + "{\"id\":\"5\",\"text\":\"Another tram.\"}\n");
    assertThat(ran.out()).startsWith("saved search tram: 1 new\n").doesNotContain("ferry");
    assertThat(run("index", "b.jsonl").out()).doesNotContain("saved search");
    assertThat(run("index", "nosuch.jsonl", "--json").out()).doesNotContain("\"saved\"");
    assertThat(run("index", "b.jsonl").out()).doesNotContain("saved");
    program.file("c.jsonl", "{\"id\":\"6\",\"text\":\"A ferry.\"}\n");
    List<String> objects = run("index", "c.jsonl", "--json").lines();
    assertThat(objects.getFirst()).contains("\"type\":\"saved\",\"name\":\"ferry\"");
    assertThat(objects.getLast()).contains("\"type\":\"report\"");
  }

  @Test
  void jsonHasTheSearchThenItsComments() {
    List<String> objects = run("saved", "run", "--json").lines();
    assertThat(objects).hasSize(4);
    assertThat(objects.getFirst()).contains("\"type\":\"saved\"", "\"comments\":1");
    assertThat(objects.get(1)).contains("\"type\":\"hit\"", "\"id\":\"1\"");
  }

  @Test
  void markdownQuotesWithTheSource() {
    index(
        "b.jsonl",
        "{\"id\":\"7\",\"text\":\"> *ferry* [x]\\nNo.\\n\\n- one\\n2. two\",\"author\":\"A_b\"}\n");
    assertThat(run("saved", "run", "ferry", "--md").out())
        .isEqualTo(
            """
            ## ferry

            ferry: 2 comments

            > The ferry was full.

            — Zoë \\<Q\\>, 2026-04-01, <https://example.org/1?a&b>

            > > \\*ferry\\* \\[x\\]
            >
            > No.
            >
            > \\- one
            > 2\\. two

            — A\\_b, 7

            """);
  }

  @Test
  void markdownHasTheSearchesWithCommentsAndTheirPermalinks() {
    index(
        "r.json",
        "{\"type\":\"story\",\"id\":9001,\"by\":\"ann\",\"time\":1775000000,"
            + "\"title\":\"Harbour\",\"text\":\"A new harbour\"}\n");
    run("saved", "run", "--new");
    assertThat(run("saved", "run", "--new", "--md").out()).isEmpty();
    run("saved", "add", "harbour", "harbour");
    assertThat(run("saved", "run", "--new", "--md").out())
        .startsWith("## harbour\n")
        .doesNotContain("0 comments")
        .contains("<https://news.ycombinator.com/item?id=9001>");
  }

  @Test
  void theFeedIsAtom() throws Exception {
    index("b.jsonl", "{\"id\":\"7\",\"text\":\"A ferry & <b>\\u0001\"}\n");
    String feed = run("saved", "run", "ferry", "--atom").out();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("feed");
    assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(2);
    Element link = (Element) document.getElementsByTagName("link").item(0);
    assertThat(link.getAttribute("href")).isEqualTo("https://example.org/1?a&b");
    assertThat(document.getElementsByTagName("content").item(1).getTextContent())
        .startsWith("A ferry & <b>");
    assertThat(document.getElementsByTagName("id").item(1).getTextContent())
        .isEqualTo("urn:comment-index:ferry:1");
  }

  @Test
  void theMailboxCanBeReadAgain() {
    index(
        "b.jsonl",
        "{\"id\":\"7\",\"text\":\"By ferry.\\n"
            + "From here to there.\\n"
            + "\\n"
            + ">From there.\",\"parent\":\"1\"}\n");
    String mailbox = run("saved", "run", "ferry", "--mbox").out();
    assertThat(mailbox)
        .contains("From comments@comment-index.invalid Wed Apr 1 00:00:00 2026\n")
        .contains("From: =?utf-8?B?Wm/DqyA8UT4=?= <comments@comment-index.invalid>\n")
        .contains("Subject: [ferry] ferry\n", "Date: Wed, 1 Apr 2026 00:00:00 GMT\n")
        .contains("\n>From here to there.\n\n>>From there.\n");
    program.file("saved.mbox", mailbox);
    assertThat(program.run("search", "-zyzzyva", "saved.mbox", "--count").out()).isEqualTo("2\n");
    assertThat(program.run("search", "-has:date", "saved.mbox", "--count").out()).isEqualTo("1\n");
    assertThat(program.run("search", "author:zoë", "saved.mbox", "--json").out())
        .contains("\"text\":\"The ferry was full.", "\"date\":\"2026-04-01T00:00:00Z\"");
  }
}

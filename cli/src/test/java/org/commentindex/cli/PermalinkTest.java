package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The permalinks of comments, from outside. */
class PermalinkTest {
  private static final String TALK =
      """
      {"id":"p1","author":"Ann","url":"https://forum.example.org/t/9/1","text":"The evening ferry, see https://example.com/plan"}
      {"id":"p2","author":"Ben","url":"javascript:alert(1)","text":"The morning ferry."}
      {"id":"p3","author":"Cem","url":"/t/9/3","text":"The night ferry."}
      {"id":"p4","author":"Dee","text":"No ferry."}
      """;

  @TempDir private Path folder;

  private String out(String... args) {
    Program program = new Program(folder).file("talk.jsonl", TALK);
    return program.run(args).out();
  }

  @Test
  void isShownWithItsCommentEverywhere() {
    String permalink = "permalink https://forum.example.org/t/9/1\n";
    assertThat(out("search", "evening", "talk.jsonl")).contains("    " + permalink);
    assertThat(out("search", "evening", "--full", "talk.jsonl")).contains("    " + permalink);
    assertThat(out("thread", "p1", "talk.jsonl")).contains("  " + permalink);
    assertThat(out("search", "evening", "--csv", "--fields", "permalink,url", "talk.jsonl"))
        .isEqualTo(
            "permalink,url\nhttps://forum.example.org/t/9/1,https://forum.example.org/t/9/1\n");
    assertThat(out("search", "morning", "--json", "--fields", "permalink,url", "talk.jsonl"))
        .contains("\"permalink\":null,\"url\":\"javascript:alert(1)\"");
    assertThat(out("search", "morning OR night", "talk.jsonl")).doesNotContain("permalink");
  }

  @Test
  void isAFeatureOfAComment() {
    assertThat(out("search", "--ids", "has:permalink", "talk.jsonl")).isEqualTo("p1\n");
    assertThat(out("search", "--count", "-has:permalink", "talk.jsonl")).isEqualTo("3\n");
    // A cited URL, not the comment's own.
    assertThat(out("search", "--count", "site:forum.example.org", "talk.jsonl")).isEqualTo("0\n");
    assertThat(out("search", "--ids", "site:example.com", "talk.jsonl")).isEqualTo("p1\n");
  }
}

package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The permalinks that the ids of a service determine where a file has none. */
class PermalinksTest {
  @TempDir private Path folder;

  private static Arguments row(String file, String text, String... permalinks) {
    return Arguments.of(file, text, List.of(permalinks));
  }

  private static String discourse(String avatar, String slug) {
    return """
        {"post_stream": {"posts": [
          {"id": 1, "username": "ann", "avatar_template": "/letter_avatar_proxy/v4/a/{size}.png",
           "post_number": 1, "topic_id": 12, %s "cooked": "<p>Shall we paint?</p>"},
          {"id": 2, "username": "ben", "avatar_template": "%s",
           "post_number": 2, "topic_id": 12, %s "cooked": "<p>Only in white.</p>"}
        ]}, "id": 12, "title": "Paint", "tags": []}
        """
        .formatted(slug, avatar, slug);
  }

  private static String telegram(String type) {
    return """
        {"name": "Tides", "type": "%s", "id": 1288, "messages": [
          {"id": 7, "type": "message", "date": "2026-04-01T12:00:00", "from": "Ann", "from_id": "user5",
           "text": "High at noon.", "text_entities": []}]}
        """
        .formatted(type);
  }

  private static final String STACK_COMMENTS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <comments><row Id="9" PostId="4" Score="1" Text="Which kettle?" UserId="3" /></comments>
      """;

  private static final String STACK_POSTS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <posts>
      <row Id="4" PostTypeId="1" Title="Kettles" Body="&lt;p&gt;Which kettle?&lt;/p&gt;" />
      <row Id="5" PostTypeId="2" ParentId="4" Body="&lt;p&gt;The blue one.&lt;/p&gt;" />
      </posts>
      """;

  static Stream<Arguments> files() {
    return Stream.of(
        row(
            "discourse.json",
            discourse(
                "/user_avatar/forum.example.org/ben/{size}/7_2.png", "\"topic_slug\": \"paint\","),
            "https://forum.example.org/t/paint/12/1",
            "https://forum.example.org/t/paint/12/2"),
        row(
            "folder.json",
            discourse("//cdn.example.net/talk/user_avatar/example.org/ben/{size}/7_2.png", ""),
            "https://example.org/talk/t/12/1",
            "https://example.org/talk/t/12/2"),
        row("letters.json", discourse("/letter_avatar/ben/{size}/5.png", ""), "none", "none"),
        row("group.json", telegram("private_supergroup"), "https://t.me/c/1288/7"),
        row("channel.json", telegram("public_channel"), "https://t.me/c/1288/7"),
        row("chat.json", telegram("personal_chat"), "none"),
        row("small.json", telegram("private_group"), "none"),
        row(
            "ai.stackexchange.com/Comments.xml",
            STACK_COMMENTS,
            "https://ai.stackexchange.com/q/4#comment9_4"),
        row(
            "stackoverflow.com/Posts.xml",
            STACK_POSTS,
            "https://stackoverflow.com/q/4",
            "https://stackoverflow.com/a/5"),
        row("download/Posts.xml", STACK_POSTS, "none", "none"),
        row("notstackoverflow.com/Posts.xml", STACK_POSTS, "none", "none"),
        row(
            "hn.csv",
            """
            id,by,parent,title,url,text,type,score,descendants
            8863,dhouston,,My YC app,http://www.getdropbox.com/u/2/screencast.html,,story,104,71
            2921983,norvig,8863,,,Aw shucks guys,comment,,
            """,
            "https://news.ycombinator.com/item?id=8863",
            "https://news.ycombinator.com/item?id=2921983"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void areBuiltFromIdsOnlyWhereTheyAreCertain(String name, String text, List<String> permalinks)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(Collected.of(file).records)
        .extracting(RawRecord::url)
        .map(url -> url == null ? "none" : url)
        .isEqualTo(permalinks);
  }
}

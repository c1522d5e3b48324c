package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in other files of an export, beside the file with the comments. */
class SiblingFilesTest {
  private static final String ZULIP =
      """
      {"zerver_message": [{"id": 1, "sender": 10, "recipient": 20, "subject": "slump",
        "content": "Did the cones slump?", "date_sent": 1709665350.1}]}
      """;

  private static final String REALM =
      """
      {"zerver_realm": [{"id": 2, "name": "Pots", "description": "All who fire pots here"}],
       "zerver_userprofile": [{"id": 10, "full_name": "Ada Byron"}],
       "zerver_stream": [{"id": 5, "name": "kiln", "description": "all about kilns and cones"}]}
      """;

  private static final String SLACK =
      """
      {"t": 5, "ts": 1, "id": "C1", "ci": {"id": "C1", "name": "kiln"}}
      {"t": 0, "ts": 1, "id": "C1", "n": 1, "m": [{"type": "message", "user": "U1", \
      "text": "did the cones slump?", "ts": "1709665350.000100"}]}
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void zulipNamesItsUsersInRealmJson() throws IOException {
    file("realm.json", REALM);
    file("messages-000001.json", ZULIP);
    Collected found = Collected.of(folder);
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body)
        .containsExactly(tuple("Ada Byron", "Did the cones slump?"));
  }

  @Test
  void alsoInAZip() throws IOException {
    Path zip = folder.resolve("export.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      add(out, "zulip/messages-000001.json", ZULIP);
      add(out, "zulip/realm.json", REALM);
    }
    assertThat(Collected.of(zip).records)
        .extracting(RawRecord::author)
        .containsExactly("Ada Byron");
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void slackdumpPacksItsFiles() throws IOException {
    packed("C1.json.gz", SLACK);
    packed(
        "users.json.gz",
        """
        {"t": 3, "ts": 1, "n": 1, "u": [{"id": "U1", "team_id": "T1", "name": "ada", \
        "profile": {"display_name": "Ada B"}}]}
        """);
    assertThat(Collected.of(folder).records)
        .extracting(RawRecord::author, RawRecord::id)
        .containsExactly(tuple("Ada B", "slack:kiln/1709665350.000100"));
  }

  private void packed(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anArchiveOfXNamesItsAccount() throws IOException {
    file(
        "data/account.js",
        """
        window.YTD.account.part0 = [{"account": {"email": "ada@example.org", "createdVia": "web",
          "username": "adab", "accountId": "99", "accountDisplayName": "Ada Byron"}}]
        """);
    file(
        "data/tweets.js",
        """
        window.YTD.tweets.part0 = [{"tweet": {"id_str": "17", "full_text": "The kiln is warm",
          "created_at": "Tue Mar 05 19:02:30 +0000 2024", "favorite_count": "3"}}]
        """);
    assertThat(Collected.of(folder).records)
        .extracting(RawRecord::author, RawRecord::id)
        .containsExactly(tuple("Ada Byron", "x:17"));
  }

  @Test
  void googleChatNamesTheSpace() throws IOException {
    file(
        "Space 1/group_info.json",
        """
        {"name": "Kiln room",
         "members": [{"name": "Ada", "email": "a@example.org", "user_type": "Human"}]}
        """);
    file(
        "Space 1/messages.json",
        """
        {"messages": [{"creator": {"name": "Ada", "email": "a@example.org", "user_type": "Human"},
          "created_date": "Tuesday, March 5, 2024 at 7:02:30 PM UTC", "text": "warm?",
          "topic_id": "t", "message_id": "s/t/m"}]}
        """);
    Collected found = Collected.of(folder);
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::title, RawRecord::author, RawRecord::body)
        .containsExactly(tuple("Kiln room", "Ada", "warm?"));
  }

  @Test
  void namesOfChannelsByTheirIdsAreNoComments() throws IOException {
    file(
        "messages/index.json",
        "{\"1100000000000000001\": \"kiln in Pots\", \"1100000000000000002\": \"tea in Pots\"}");
    Collected found = Collected.of(folder);
    assertThat(found.rejections).isEmpty();
    assertThat(found.remarks).hasSize(1);
  }
}

package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and JSON of many origins, with usual names of fields or none. */
class TableKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "cid,text,time,author,votes,time_parsed~c1,good pots,2 years ago,@ann,1.2K,1709665350.0",
        "Kommentar-ID;Kommentartext;Datum;Benutzername;Stimmen~c1;good pots;5.3.2024;@ann;1200",
        "评论ID,评论内容,用户名,发布时间,点赞数~c1,good pots,@ann,2024-03-05,1.2k",
        "commentID,commentBody,userDisplayName,createDate,recommendations~"
            + "c1,good pots,@ann,1709665350.0,1200.0",
        "reviewId,content,userName,at,score,thumbsUpCount~c1,good pots,@ann,2024-03-05,5,1200",
        "Comment ID|Comment|From User|Create Time|Likes~c1|good pots|@ann|Mar 5 2024|1200",
        "comment.id,comment.text,owner.display_name,create_time,like_count~"
            + "c1,good pots,@ann,05-Mar-24 07:02 PM,1200",
        "Yorum no,Yorum,Kullanıcı adı,Tarih,Beğeni~c1,good pots,@ann,05.03.2024 19:02,1200",
        "מעקב,תגובה,משתמש,תאריך,לייקים,id~x,good pots,@ann,2024-03-05,1200,c1",
        "id,التعليق,المستخدم,التاريخ,الإعجابات~c1,good pots,@ann,2024-03-05,1200",
        "id,Kommentti,Käyttäjä,Päivämäärä,Tykkäykset~c1,good pots,@ann,5.3.2024 19:02,1200",
        "id,コメント,ニックネーム,投稿時間,いいね~c1,good pots,@ann,2024-03-05,1200",
      })
  void columnsHaveManyNames(String header, String row) throws IOException {
    Collected found = Collected.of(header + "\n" + row + "\n");
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::body, RawRecord::author, RawRecord::votes)
        .containsExactly(tuple("c1", "good pots", "@ann", 1200L));
    assertThat(String.valueOf(found.records.getFirst().date())).startsWith("2024-03-05");
  }

  @Test
  void columnsWithoutKnownNamesAreRecognizedByTheirValues() throws IOException {
    Collected found =
        Collected.of(
            """
            foo,bar,baz
            2024-03-05,Ann Fern,"the pots lean, and the kiln was cold"
            2024-03-06,Bo Moss,nothing leaned in our second kiln
            2024-03-07,Cy Reed,we moved the probe by a hand
            """);
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body)
        .containsExactly(
            tuple("Ann Fern", "the pots lean, and the kiln was cold"),
            tuple("Bo Moss", "nothing leaned in our second kiln"),
            tuple("Cy Reed", "we moved the probe by a hand"));
    assertThat(found.remarks.getFirst()).endsWith("--map body=#3,author=#2,date=#1");
  }

  @Test
  void aTableWithoutNamesIsRead() throws IOException {
    Collected found =
        Collected.of(
            "a1b2c3d4\t2024-03-05\tthe pots lean and the kiln was cold\n"
                + "a1b2c3d5\t2024-03-06\tnothing leaned in our second kiln\n"
                + "a1b2c3d6\t2024-03-07\twe moved the probe by a hand\n");
    assertThat(found.records).hasSize(3);
    assertThat(found.records.getFirst().date()).isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
    assertThat(found.records.getFirst().body()).isEqualTo("the pots lean and the kiln was cold");
  }

  @Test
  void aColumnIsMappedByItsNumber() throws IOException {
    IndexOptions options =
        IndexOptions.defaults()
            .withFormat(new FormatChoice(null, Map.of("body", "#2", "author", "#1")));
    Collected found = new Collected();
    try (SourceReader reader = Collected.reader(options)) {
      String table = "x,y,z\nAnn,yes,7\nBo,no,8\n";
      reader.read("in", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), found);
    }
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body)
        .containsExactly(tuple("Ann", "yes"), tuple("Bo", "no"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\nid;text;author\n1;one;Ann\n",
        "Export of 2024\n\nid,text,author\n1,one,Ann\n",
        "\ufeffid\ttext\tauthor\n1\tone\tAnn\n",
        "id,text,author\r\n1,one,Ann\r\n\r\n",
        "id, text, author\n1, \"one\", Ann\n",
      })
  void dialectsAreFound(String table) throws IOException {
    Collected found = Collected.of(table);
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::body, RawRecord::author)
        .containsExactly(tuple("1", "one", "Ann"));
  }

  @Test
  void backslashesEscapeQuotationMarksWhereTheyMust() throws IOException {
    Collected found =
        Collected.of(
            "date,text,author\n2024-03-05,\"the \\\"quiet\\\", rule\",Ann\n"
                + "2024-03-06,\"all \\\"ends\\\"\",Bo\n2024-03-07,\"say \"\"no\"\"\",Cy\n");
    assertThat(found.bodies()).containsExactly("the \"quiet\", rule", "all \"ends\"", "say \"no\"");
    assertThat(Collected.of("id,text,by\n1,\"C:\\\",Ann\n2,\"two\",Bo\n").bodies())
        .containsExactly("C:\\", "two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05 19:02:11,123 INFO relay on\n2024-03-05 19:02:12,004 INFO relay off\n"
            + "2024-03-05 19:02:13,777 WARN relay is stuck again\n",
        "int a = 1;\nint b = 2;\nreturn a + b;\n",
        "Roses are red, violets are blue\nSugar is sweet, and so are you\nWell then, goodbye\n",
        "Two kilns:\n\n| kiln | top |\n|---|---|\n| one | 1200 |\n| two | 1180 |\n",
      })
  void proseLogsAndCodeAreNoTables(String text) throws IOException {
    Collected found = Collected.of(text);
    assertThat(String.join("\n\n", found.bodies())).isEqualTo(text.strip());
  }

  @Test
  void otherFieldsHaveADigest() throws IOException {
    Collected found = Collected.of("text,author,w\n+1,Ann,1\n+1,Bo,1\n+1,Ann,1\n");
    assertThat(found.records.get(0).fields())
        .isNotNull()
        .isNotEqualTo(found.records.get(1).fields())
        .isEqualTo(found.records.get(2).fields());
    assertThat(Collected.of("{\"text\":\"+1\"}\n{\"text\":\"+1\"}").records)
        .allMatch(record -> record.fields() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.talk.part0 = [ {\"text\":\"a b\",\"id\":\"7\"} ]",
        "var x = {\"list\":[{\"body\":\"a b\",\"id\":7}]};\n",
        "callback({\"list\":[{\"body\":\"a b\",\"id\":7}]});",
        "/* export */\n[{\"text\":\"a b\", // the text\n\"id\":7,}]",
        "{\"id\":7,\"text\":\"a b\"}{\"id\":8}",
        "{\"x\":{\"y\":[{\"attributes\":{\"comment\":\"a b\"},\"id\":7}]}}",
        "{\"posts\":{\"p10\":{\"p\":1}},\"all\":{\"7\":{\"content\":{\"rendered\":\"a b\"}}}}",
        "[{\"id\":7,\"text\":[{\"type\":\"plain\",\"text\":\"a \"},\"b\"]}]",
      })
  void jsonIsReadWhateverIsAroundIt(String json) throws IOException {
    Collected found = Collected.of(json);
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::body)
        .containsExactly(tuple("7", "a b"));
  }

  @Test
  void fieldsOfJsonAreRecognizedByTheirValues() throws IOException {
    Collected found =
        Collected.of(
            "{\"rows\":[{\"q\":\"2024-03-05\",\"z\":\"the pots lean and the kiln was cold\"},"
                + "{\"q\":\"2024-03-06\",\"z\":\"nothing leaned in our second kiln\"}]}");
    assertThat(found.bodies())
        .containsExactly(
            "the pots lean and the kiln was cold", "nothing leaned in our second kiln");
    assertThat(found.remarks.getFirst()).endsWith("--map body=z,date=q");
  }

  @Test
  void jsonWithoutTextNamesItsFields() throws IOException {
    Collected found = Collected.of("{\n\"count\":1,\"a\":{\"b\":2}}");
    assertThat(found.rejections)
        .containsExactly(
            "in:1: \"text\" is missing, and there is no array of comments; the fields are count,"
                + " a.b");
  }

  @Test
  void textInJsonSegmentsIsJoined() throws IOException {
    String head = "Channel ID,Comment Create Timestamp,Price,Comment ID,Video ID,Comment Text\n";
    String row = "UC1,2024-07-14T07:39:35.956042+00:00,0,Ug%d,v1,\"%s\"\n";
    Collected found =
        Collected.of(
            head
                + row.formatted(1, "{\"\"text\"\":\"\"one \"\"},{\"\"text\"\":\"\"two\"\"}")
                + row.formatted(2, "{\"\"takeoutSegments\"\":[{\"\"text\"\":\"\"old\"\"}]}")
                + row.formatted(
                    3,
                    "[{\"\"text\"\":\"\"here\"\","
                        + "\"\"link\"\":{\"\"linkUrl\"\":\"\"https://a.example/\"\"}}]")
                + row.formatted(4, "{plain} words"));
    assertThat(found.bodies()).containsExactly("one two", "old", "here", "{plain} words");
    assertThat(found.records.get(2).links()).containsExactly("https://a.example/");
    assertThat(found.records).allMatch(r -> "v1".equals(r.thread()) && r.author() == null);
  }

  @Test
  void idsOfServicesAreThoseOfTheirOtherReaders() throws IOException {
    Collected comments =
        Collected.of(
            "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
                + "b2,https://www.reddit.com/r/pots/comments/p1/b2/,2021-08-27 00:59:46 UTC,"
                + "203.0.113.7,pots,0,https://www.reddit.com/r/pots/comments/p1/,b1,one,\n"
                + "b3,https://www.reddit.com/r/pots/comments/p1/b3/,2021-08-27 00:59:46 UTC,,pots,"
                + "0,https://www.reddit.com/r/pots/comments/p1/,,two,\n");
    assertThat(comments.records)
        .extracting(RawRecord::id, RawRecord::parent, RawRecord::thread)
        .containsExactly(tuple("t1_b2", "t1_b1", "t3_p1"), tuple("t1_b3", "t3_p1", "t3_p1"));
    Collected posts =
        Collected.of(
            "topic_title,categories,is_pm,post_raw,post_cooked,like_count,reply_count,url,"
                + "created_at\nKiln,Pots,No,**a**,<p><b>a</b></p>,7,1,"
                + "https://forum.example/t/kiln/512/3,2024-03-05 19:02:30 UTC\n");
    assertThat(posts.records)
        .extracting(RawRecord::id, RawRecord::thread, RawRecord::body)
        .containsExactly(tuple("discourse:512/3", "discourse:512", "<p><b>a</b></p>"));
  }

  @Test
  void messagesOfPicturesAreSkippedIfNoneCanAnswerThem() throws IOException {
    Collected found =
        Collected.of(
            "AuthorID,Author,Date,Content,Attachments,Reactions\n"
                + "1,mira,05-Mar-24 07:02 PM,hello,,\"👍 (3),🎉 (1)\"\n"
                + "2,jon,05-Mar-24 07:03 PM,,https://cdn.example/a.png,\n");
    assertThat(found.rejections).isEmpty();
    assertThat(found.bodies()).containsExactly("hello");
    assertThat(found.remarks).contains("in: messages without text (pictures, files), skipped: 1");
    assertThat(found.records.getFirst().votes()).isEqualTo(4);
  }

  @Test
  void anAnswerInTheSameRowIsACommentOfItsOwn() throws IOException {
    Collected found =
        Collected.of(
            "reviewId,userName,content,score,thumbsUpCount,at,replyContent,repliedAt\n"
                + "r1,Ann,leans,5,17,2024-03-05,Fixed in 2.1.,2024-03-06\n");
    assertThat(found.records)
        .extracting(RawRecord::body, RawRecord::author, RawRecord::votes, RawRecord::parent)
        .containsExactly(
            tuple("leans", "Ann", 17L, null), tuple("Fixed in 2.1.", null, null, "r1"));
  }

  @Test
  void dayOrMonthFirstIsDecidedForTheWholeTable() throws IOException {
    String table = "text,author,date\none,Ann,3/5/2024\ntwo,Bo,%s\n";
    assertThat(Collected.of(table.formatted("13/5/2024")).records.getFirst().date())
        .isEqualTo(Instant.parse("2024-05-03T00:00:00Z"));
    assertThat(Collected.of(table.formatted("5/13/2024")).records.getFirst().date())
        .isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
    assertThat(Collected.of(table.formatted("4/5/2024")).remarks)
        .anyMatch(remark -> remark.contains("day and month may be the other way round"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Question\tAnswer\nRoom\tI like the room\nRoom\tToo cold in there\n"
            + "Room\tMore chairs please\n",
        "Q1\tI like the room\nQ1\tToo cold in there\nQ1\tMore chairs please\n",
        "Comment\nI like the room\n\"Too cold in there\"\n\"More chairs please\"\n\"a, b\"\n",
        "\"What of it?\"\r\n\"I like the room\"\r\n\"Too cold in there\"\r\n"
            + "\"More chairs please\"\r\n"
            + "\"a, b\"\r\n",
        "Report\nof 2024\n\nNo,Who,Said\n1,Ada,I like the room\n2,Bo,Too cold in there\n"
            + "3,Cy,More chairs please\n",
        "[[\"id\",\"text\"],[1,\"I like the room\"],[2,\"Too cold in there\"],[3,"
            + "\"More chairs please\"]]",
        "{\"values\":[[\"No\",\"What they said\"],[1,\"I like the room\"],[2,"
            + "\"Too cold in there\"],"
            + "[3,\"More chairs please\"]]}",
        "{\"columns\":[\"id\",\"body\"],\"data\":[[1,\"I like the room\"],[2,"
            + "\"Too cold in there\"],"
            + "[3,\"More chairs please\"]]}",
        "{\"meta\":{\"columns\":[{\"name\":\"id\"},{\"name\":\"comment\"}]},\"data\":[[1,"
            + "\"I like the room\"],"
            + "[2,\"Too cold in there\"],[3,\"More chairs please\"]]}",
      })
  void rowsAreComments(String table) throws IOException {
    Collected found = Collected.of(table);
    assertThat(found.rejections).isEmpty();
    assertThat(found.bodies().subList(0, 3))
        .containsExactly("I like the room", "Too cold in there", "More chairs please");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Hello, you,\" he said.\n\"No, not I,\" she said.\n\"Who, then?\" they said.\n",
        "Comments\nAda\n2 days ago\nI like the room\n",
        "\tint a = 1;\n\tint b = 2;\n\treturn a + b + c + d;\n",
      })
  void proseAndCodeAreNoTables(String text) throws IOException {
    assertThat(Collected.of(text).bodies()).containsExactly(text.stripTrailing());
  }

  @Test
  void textWithUnquotedDelimitersIsReadIfAllColumnsAreKnown() throws IOException {
    Collected found =
        Collected.of(
            "id;author;date;text\n1;Ada;2024-03-05;warm\n" + "2;Bo;2024-03-06;no; it is cold\n");
    assertThat(found.bodies()).containsExactly("warm", "no; it is cold");
  }

  @Test
  void recordsMayFollowALongBeginning() throws IOException {
    StringBuilder json = new StringBuilder("{\"meta\":{");
    for (int i = 0; i < 6000; i++) {
      json.append("\"m").append(i).append("\":\"v").append(i).append("\",");
    }
    json.append("\"end\":1},\"rows\":[");
    json.append("{\"n\":1,\"story\":\"the kiln is warm and good\"},");
    json.append("{\"n\":2,\"story\":\"the kiln is cold and bad\"}]}");
    assertThat(Collected.of(json.toString()).bodies())
        .containsExactly("the kiln is warm and good", "the kiln is cold and bad");
  }

  @Test
  void answersOfAFormHaveADateWithAZone() throws IOException {
    Collected found =
        Collected.of(
            """
            Timestamp,"What did you like?",Mark
            2024/03/05 7:02:30 PM GMT+1,The kiln room was warm,a
            2024/03/05 7:05:30 PM GMT+1,The tea was very good,b
            2024/03/06 7:05:30 PM GMT+1,I liked the people there,b
            """);
    assertThat(found.records)
        .extracting(RawRecord::body, RawRecord::date)
        .startsWith(
            tuple("The kiln room was warm", Instant.parse("2024-03-05T18:02:30Z")),
            tuple("The tea was very good", Instant.parse("2024-03-05T18:05:30Z")));
  }

  @Test
  void jiraExportsSignedCommentsInColumnsOfOneName() throws IOException {
    Collected found =
        Collected.of(
            """
            Summary,Issue key,Issue id,Reporter,Created,Description,Comment,Comment
            Flat cones,K-7,101,ada,05/Mar/24 7:02 PM,They slump,05/Mar/24 8:02 PM;bo;Yes; they do,
            """);
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body, RawRecord::parent, RawRecord::date)
        .containsExactly(
            tuple("ada", "They slump", null, Instant.parse("2024-03-05T19:02:00Z")),
            tuple("bo", "Yes; they do", "jira:101", Instant.parse("2024-03-05T20:02:00Z")));
  }

  @Test
  void theTimeMayBeInAColumnOfItsOwn() throws IOException {
    Collected found =
        Collected.of(
            "Date,Time,Name,Message\n2024-03-05,19:02:30,Ada,warm\n"
                + "2024-03-05,7:03 PM,Bo,no\n");
    assertThat(found.records)
        .extracting(RawRecord::body, RawRecord::date)
        .containsExactly(
            tuple("warm", Instant.parse("2024-03-05T19:02:30Z")),
            tuple("no", Instant.parse("2024-03-05T19:03:00Z")));
  }

  @Test
  void telephoneNumbersAndTimesAreNoIds() throws IOException {
    Collected found =
        Collected.of(
            """
            05/03/2024,19:02:30,Ada,+15550100,is the kiln warm today?
            05/03/2024,19:03:30,Bo,+15550101,yes it is quite warm
            13/03/2024,19:04:30,Cy,+15550102,good that it is warm
            """);
    assertThat(found.records).hasSize(3).extracting(RawRecord::id).containsOnlyNulls();
  }
}

package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;

/** Each page is as small as its service writes it, with what real pages have around the words. */
class PageLayoutsTest {

  /** Returns {@code id ^parent author date +votes: text}, without what is unknown. */
  private static List<String> read(String html) throws IOException {
    Collected found = Collected.of(html);
    assertThat(found.rejections).isEmpty();
    return found.records.stream().map(RecordPreparation::prepare).map(PageLayoutsTest::line).toList();
  }

  private static String line(SourceRecord record) {
    return (record.id() == null ? "" : record.id() + " ")
        + (record.parent() == null ? "" : "^" + record.parent() + " ")
        + (record.author() == null ? "-" : record.author())
        + (record.date() == null ? "" : " " + record.date())
        + (record.votes() == null ? "" : " +" + record.votes())
        + ": "
        + record.text().replace("\n", "/");
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body>" + body
        + "</body></html>";
  }

  @Test
  void telegram() throws IOException {
    Collected found = Collected.of(telegramPage());
    assertThat(found.records.stream().map(RecordPreparation::prepare).map(PageLayoutsTest::line))
        .containsExactly(
            "telegram:Kiln Club/101 Ash 2024-03-05T18:02:30Z: mine leaned/badly",
            "telegram:Kiln Club/102 ^telegram:Kiln Club/7 Ash 2024-03-05T18:03:00Z +3: and yours?",
            "telegram:Kiln Club/103 Bot 2024-03-05T18:04:00Z: Which cone?/six/seven",
            "telegram:Kiln Club/104 Bot 2024-03-05T18:05:00Z: ",
            "telegram:Kiln Club/106 - 2024-03-05T18:06:00Z: no name above");
    assertThat(found.remarks)
        .contains(
            "in: messages without text (pictures, files), kept as placeholders: 1",
            "in: notices of the service (joins, calls), skipped: 2");
  }

  private static String telegramPage() {
    String userpic = "<div class='pull_left userpic_wrap'><div class='initials'>A</div></div>";
    return page(
        "Exported Data",
        "<div class='page_header'><div class='content'><div class='text bold'> Kiln Club </div></div>"
            + "</div><div class='page_body chat_page'><div class='history'>"
            + "<a class='pagination block_link' href='messages.html'>Previous messages</a>"
            + "<div class='message service' id='message-1'><div class='body details'>5 March 2024"
            + "</div></div><div class='message default clearfix' id='message101'>" + userpic
            + telegram("05.03.2024 19:02:30 UTC+01:00", "<div class='from_name'> Ash </div>"
                + "<div class='text'> mine leaned<br>badly </div>")
            + "</div><div class='message default clearfix joined' id='message102'>"
            + telegram("05.03.2024 19:03:00 UTC+01:00", "<div class='reply_to details'>In reply to"
                + " <a href='messages.html#go_to_message7'>this message</a></div>"
                + "<div class='text'>and yours?</div><span class='reactions'><span class='reaction'>"
                + "<span class='emoji'>x</span><span class='count'>2</span></span>"
                + "<span class='reaction'><span class='userpics'><div class='userpic'></div></span>"
                + "</span></span>")
            + "</div><div class='message default clearfix' id='message103'>" + userpic
            + telegram("05.03.2024 18:04:00", "<div class='from_name'>Bot via @poll </div>"
                + "<div class='media_wrap'><div class='media_poll'><div class='question bold'>Which"
                + " cone?</div><div class='details'>Anonymous poll</div><div class='answer'>six"
                + "<span class='details'>3 votes</span></div><div class='answer'>seven</div>"
                + "<div class='total details'>3 votes</div></div></div>")
            + "</div><div class='message default clearfix joined' id='message104'>"
            + telegram("05.03.2024 18:05:00", "<div class='media_wrap'><div class='media'><div"
                + " class='body'><div class='title bold'>Photo</div><div class='description'>Not"
                + " included</div></div></div></div>")
            + "</div><div class='message service' id='message105'><div class='body details'>Ash pinned"
            + " a message</div></div><div class='message default clearfix joined' id='message106'>"
            + telegram("05.03.2024 18:06:00", "<div class='text'>no name above</div>")
            + "</div></div></div>");
  }

  private static String telegram(String date, String rest) {
    return "<div class='body'><div class='pull_right date details' title='" + date + "'>19:02</div>"
        + rest + "</div>";
  }

  @Test
  void discord() throws IOException {
    assertThat(
            read(
                page(
                    "Pottery - kilns",
                    "<div class=preamble><div class=preamble__entries-container><div"
                        + " class=preamble__entry>Pottery</div><div class=preamble__entry>Kilns /"
                        + " logs</div></div></div><div class=chatlog><div class=chatlog__message-group>"
                        + "<div id=chatlog__message-container-9001 class='chatlog__message-container '"
                        + " data-message-id=9001><div class=chatlog__message><div"
                        + " class=chatlog__message-aside><img class=chatlog__avatar alt=Avatar></div>"
                        + "<div class=chatlog__message-primary><div class=chatlog__reply><div"
                        + " class=chatlog__reply-author>bo</div><div class=chatlog__reply-content><span"
                        + " class=chatlog__reply-link onclick=\"scrollToMessage(event,"
                        + " '100000000000000001')\">earlier words</span></div></div><div"
                        + " class=chatlog__header><span class=chatlog__author title=ann#1"
                        + " data-user-id=5>Ann</span> <span class=chatlog__author-tag>BOT</span><span"
                        + " class=chatlog__timestamp title='Tuesday, March 5, 2024 7:02 PM'><a"
                        + " href=#x>3/5/2024 7:02 PM</a></span></div><div class='chatlog__content"
                        + " chatlog__markdown'><span class=chatlog__markdown-preserve>line one\n"
                        + "line <strong>two</strong></span> <span class=chatlog__edited-timestamp>"
                        + "(edited)</span></div><div class=chatlog__reactions><div"
                        + " class=chatlog__reaction><span class=chatlog__reaction-count>4</span></div>"
                        + "</div></div></div></div><div id=chatlog__message-container-9002"
                        + " class=chatlog__message-container data-message-id=9002><div"
                        + " class=chatlog__message><div class=chatlog__message-aside><div"
                        + " class=chatlog__short-timestamp title='Tuesday, March 5, 2024 7:03 PM'>7:03"
                        + " PM</div></div><div class=chatlog__message-primary><div"
                        + " class='chatlog__content chatlog__markdown'><span"
                        + " class=chatlog__markdown-preserve>more</span></div></div></div></div>"
                        + "<div class=chatlog__message-container data-message-id=9003><div"
                        + " class=chatlog__message><span class=chatlog__system-notification-author>Bo"
                        + "</span><span class=chatlog__system-notification-content>joined the server."
                        + "</span></div></div></div></div><div class=postamble><div"
                        + " class=postamble__entry>Exported 3 message(s)</div></div>")))
        .containsExactly(
            "discord:9001 ^discord:100000000000000001 Ann 2024-03-05T19:02:00Z +4: line one/line two",
            "discord:9002 Ann 2024-03-05T19:03:00Z: more");
  }

  @Test
  void discordOfOlderExporters() throws IOException {
    assertThat(
            read(
                page(
                    "x",
                    "<div class=chatlog><div class=chatlog__message-group><div"
                        + " class=chatlog__messages><span class=chatlog__author-name title=ann#1>Ann"
                        + "</span> <span class=chatlog__timestamp>05-Mar-24 07:02 PM</span>"
                        + "<div class=chatlog__message data-message-id=9001 id=message-9001><div"
                        + " class=chatlog__content><div class=markdown><span"
                        + " class=preserve-whitespace>one\ntwo</span></div></div></div><div"
                        + " class=chatlog__message data-message-id=9002><div class=chatlog__content>"
                        + "<div class=markdown>three</div></div></div></div></div></div>")))
        .containsExactly(
            "discord:9001 Ann 2024-03-05T19:02:00Z: one/two",
            "discord:9002 Ann 2024-03-05T19:02:00Z: three");
  }

  private static String facebook(String box, String head, String body, String foot) {
    return "<" + box + " class='_3-95 _a6-g'>" + head + "<div class='_2ph_ _a6-p'>" + body
        + "</div><footer class='_3-94 _a6-o'><div class='_a72d'>" + foot + "</div></footer></" + box
        + ">";
  }

  @Test
  void facebookInSeveralLanguages() throws IOException {
    String name = "<h2 class='_2ph_ _a6-h _a6-i'>Wren Pots</h2>";
    assertThat(
            read(
                page(
                    "Wren Pots",
                    "<main>"
                        + facebook("section", name, "<div><div></div><div>cone 6 went flat</div><div>"
                            + "</div><div><ul class='_a6-q'><li><span>x Ash</span></li></ul></div></div>",
                            "Mar 05, 2024 7:04:02 pm")
                        + facebook("div", name, "<div>zweite</div>", "05. März 2024, 19:04")
                        + facebook("div", name, "<div>tercera</div>", "5 de marzo de 2024 a las 19:04")
                        + facebook("div", name, "<div>quatrième</div>", "mar. 5 févr. 2024, 19:04:02")
                        + facebook("div", name, "<div>пятое</div>", "5 марта 2024 г., 19:04")
                        + facebook("div", name, "<div>第六</div>", "2024年3月5日 下午7:04")
                        + facebook("div", "<div class='_a6-h'>Wren Pots commented on Ash's post.</div>",
                            "<div><div class='_2pin'><div>lovely glaze</div></div></div>",
                            "Mar 05, 2024, 7:04 PM")
                        + "</main>")))
        .containsExactly(
            "Wren Pots 2024-03-05T19:04:02Z +1: cone 6 went flat",
            "Wren Pots 2024-03-05T19:04:00Z: zweite",
            "Wren Pots 2024-03-05T19:04:00Z: tercera",
            "Wren Pots 2024-02-05T19:04:02Z: quatrième",
            "Wren Pots 2024-03-05T19:04:00Z: пятое",
            "Wren Pots 2024-03-05T19:04:00Z: 第六",
            "- 2024-03-05T19:04:00Z: lovely glaze");
  }

  @Test
  void facebookOf2018() throws IOException {
    assertThat(
            read(
                page(
                    "Wren Pots",
                    "<div class='pam _3-95 _2pi0 _2lej uiBoxWhite noborder'><div class='_3-96 _2pio"
                        + " _2lek _2lel'>Ash</div><div class='_3-96 _2let'><div><div></div><div>hello"
                        + "</div></div></div><div class='_3-94 _2lem'>Mar 5, 2018, 7:04 PM</div></div>")))
        .containsExactly("Ash 2018-03-05T19:04:00Z: hello");
  }

  private static String row(String label, String value) {
    return "<tr><td colspan='2' class='_2pin _a6_q'>" + label + "<div><div>" + value
        + "</div></div></td></tr>";
  }

  @Test
  void instagramComments() throws IOException {
    String time = "<tr><td class='_2pin _a6_q'>Time</td><td class='_2pin _2piu _a6_r'>";
    String box = "<div class='pam _3-95 _2ph- _a6-g uiBoxWhite noborder'><div class='_a6-p'><table>";
    assertThat(
            read(
                page(
                    "Post comments",
                    box + row("Comment", "lovely &amp; round<br>yes") + row("Media Owner", "wren")
                        + time + "Mar 05, 2024 7:02 pm</td></tr></table></div></div>"
                        + box + row("Medieninhaber", "wren") + row("Kommentar", "schön")
                        + time + "05. März 2024 19:02</td></tr></table></div></div>")))
        .containsExactly(
            "- 2024-03-05T19:02:00Z: lovely & round/yes", "- 2024-03-05T19:02:00Z: schön");
  }

  @Test
  void takeout() throws IOException {
    assertThat(
            read(
                page(
                    "YouTube Comments",
                    "<ul><li><a href='http://www.youtube.com/watch?v=abcdefghijk&amp;lc=Ugx1.8r'>Reply"
                        + "</a> on <a href='http://www.youtube.com/watch?v=abcdefghijk'>Kilns</a> at"
                        + " 2018-03-05 19:02:30 UTC.<br>nice<br>one</li></ul>")))
        .containsExactly("Ugx1.8r ^Ugx1 - 2018-03-05T19:02:30Z: nice/one");
    assertThat(
            read(
                page(
                    "My Activity",
                    "<div class='outer-cell mdl-cell'><div class='mdl-grid'><div class='header-cell'><p"
                        + " class='mdl-typography--title'>YouTube<br></p></div><div class='content-cell"
                        + " mdl-cell mdl-typography--body-1'>Commented on <a href='https://y.example/'>"
                        + "Kilns</a><br>so good<br>Mar 5, 2024, 7:02:30\u202fPM CET<br></div><div"
                        + " class='content-cell mdl-typography--body-1 mdl-typography--text-right'>"
                        + "</div></div></div>")))
        .containsExactly("- 2024-03-05T18:02:30Z: Commented on Kilns/so good");
  }

  @Test
  void redditOfToday() throws IOException {
    String body = "<div slot='comment'><div><p>";
    assertThat(
            read(
                page(
                    "Kilns : r/pottery",
                    "<shreddit-post id='t3_p' author='ash' score='42' post-title='Kilns'"
                        + " permalink='/r/pottery/comments/p/kilns/'"
                        + " created-timestamp='2024-03-05T18:56:40.000000+0000'><h1 slot='title'>Kilns"
                        + "</h1></shreddit-post><shreddit-comment-tree>"
                        + "<shreddit-comment author='wren' thingid='t1_a' depth='0' score='7'"
                        + " created='2024-03-05T19:02:30.000000+0000'>" + body + "flat</p></div></div>"
                        + "<shreddit-comment-action-row>Reply</shreddit-comment-action-row>"
                        + "<shreddit-comment author='[deleted]' thingid='t1_b' depth='1'>" + body
                        + "Comment deleted by user</p></div></div><shreddit-comment author='ash'"
                        + " thingid='t1_c' depth='2'>" + body + "why?</p></div></div></shreddit-comment>"
                        + "</shreddit-comment></shreddit-comment>"
                        + "<shreddit-comment author='x' thingid='t1_d' depth='0'>" + body
                        + "later</p></div></div></shreddit-comment>"
                        + "<shreddit-comment author='y' thingid='t1_e' depth='1'>" + body
                        + "not nested</p></div></div></shreddit-comment></shreddit-comment-tree>")))
        .containsExactly(
            "t3_p ash 2024-03-05T18:56:40Z +42: ",
            "t1_a ^t3_p wren 2024-03-05T19:02:30Z +7: flat",
            "t1_b ^t1_a -: ",
            "t1_c ^t1_b ash: why?",
            "t1_d ^t3_p x: later",
            "t1_e ^t1_d y: not nested");
  }

  @Test
  void youTube() throws IOException {
    assertThat(
            read(
                page(
                    "Kilns - YouTube",
                    "<ytd-comment-thread-renderer>" + youTube("Ugx1", "Wren", "12", "one\ntwo")
                        + "<div id=replies>" + youTube("Ugx1.2a", "Ash", "", "three")
                        + "</div></ytd-comment-thread-renderer>")))
        .containsExactly("Ugx1 @Wren +12: one/two", "Ugx1.2a ^Ugx1 @Ash: three");
  }

  private static String youTube(String id, String name, String votes, String text) {
    return "<ytd-comment-view-model><div id=header-author><a id=author-text><span>@" + name
        + "</span></a><span id=published-time-text><a href='/watch?v=abcdefghijk&amp;lc=" + id
        + "'>2 years ago</a></span></div><yt-attributed-string id=content-text><span>" + text
        + "</span></yt-attributed-string><span id=vote-count-middle>" + votes
        + "</span><button>Reply</button></ytd-comment-view-model>";
  }

  @Test
  void youTubeData() throws IOException {
    assertThat(
            read(
                page(
                    "Kilns - YouTube",
                    "<script>var ytInitialData = {\"a\":[{\"payload\":{\"commentEntityPayload\":{"
                        + "\"properties\":{\"commentId\":\"Ugx1.2a\",\"content\":{\"content\":\"1 < 2\\n"
                        + "ok\"}},\"author\":{\"displayName\":\"@Wren\"},\"toolbar\":{"
                        + "\"likeCountNotliked\":\"3\"}}}},{\"commentRenderer\":{\"commentId\":\"Ugx9\","
                        + "\"contentText\":{\"runs\":[{\"text\":\"old \"},{\"text\":\"one\"}]},"
                        + "\"authorText\":{\"simpleText\":\"Ash\"}}}]};if(x){y()}</script><p>Loading</p>")))
        .containsExactly("Ugx1.2a ^Ugx1 @Wren +3: 1 < 2/ok", "Ugx9 Ash: old one");
  }

  @Test
  void otherSites() throws IOException {
    assertThat(
            read(
                page(
                    "Thread",
                    "<article data-testid='tweet'><div data-testid='User-Name'><a href='/wren'>Wren</a>"
                        + "<a href='/wren'>@wren</a><a href='/wren/status/17'><time"
                        + " datetime='2024-03-05T19:02:30.000Z'>Mar 5</time></a></div><div"
                        + " data-testid='tweetText'><span>one\ntwo</span></div><button"
                        + " data-testid='like'>5</button></article>")))
        .containsExactly("twitter:17 Wren 2024-03-05T19:02:30Z +5: one/two");
    assertThat(
            read(
                page(
                    "Post | LinkedIn",
                    "<article class='comments-comment-entity' data-id='urn:li:comment:(activity:1,77)'>"
                        + "<span class='comments-comment-meta__description-title'>Wren</span><time>2w"
                        + "</time><span class='comments-comment-item__main-content'>well said</span>"
                        + "<button>Like</button><article class='comments-comment-entity'"
                        + " data-id='urn:li:comment:(activity:1,78)'><span"
                        + " class='comments-comment-meta__description-title'>Ash</span><span"
                        + " class='comments-comment-item__main-content'>thanks</span></article>"
                        + "</article>")))
        .containsExactly(
            "linkedin:77 Wren: well said", "linkedin:78 ^linkedin:77 Ash: thanks");
  }

  @Test
  void forums() throws IOException {
    String canonical = "<link rel='canonical' href='https://f.example/t/5'>";
    assertThat(
            read(
                page(
                    "Kilns",
                    canonical
                        + "<h2 class='topic-title'>Kilns</h2><div id='p12' class='post has-profile'><dl"
                        + " class='postprofile'><a class='username'>Wren</a></dl><div class='postbody'>"
                        + "<p class='author'>by <a class='username'>Wren</a> » <time"
                        + " datetime='2024-03-05T19:02:30+00:00'>Tue</time></p><div class='content'>cone"
                        + " 6<br>flat<blockquote><div><cite>Ash wrote:</cite>which?</div></blockquote>"
                        + "</div><div class='signature'>sig</div></div></div>")))
        .containsExactly(
            "https://f.example/t/5#p12 Wren 2024-03-05T19:02:30Z: cone 6/flat//> Ash wrote:which?");
    assertThat(
            read(
                page(
                    "Kilns",
                    canonical
                        + "<article class='message message--post' data-author='Wren'"
                        + " data-content='post-31'><h4 class='message-name'><a class='username'>Wren</a>"
                        + "</h4><h5 class='userTitle'>Member</h5><time class='u-dt'"
                        + " datetime='2024-03-05T19:02:30+0000'>Mar 5</time><article"
                        + " class='message-body'><div class='bbWrapper'>flat</div></article></article>")))
        .containsExactly("https://f.example/t/5#post-31 Wren 2024-03-05T19:02:30Z: flat");
    assertThat(
            read(
                page(
                    "Kilns",
                    "<table id='post77'><tr><td class='thead'>03-05-2024, 07:02 PM</td></tr><tr><td><a"
                        + " class='bigusername'>Wren</a></td><td><div id='post_message_77'>flat</div>"
                        + "</td></tr></table><table id='post78'><tr><td class='thead'>03-15-2024, 07:02"
                        + " PM</td></tr><tr><td><a class='bigusername'>Ash</a></td><td><div"
                        + " id='post_message_78'>mine too</div></td></tr></table>")))
        .containsExactly("Wren 2024-03-05T19:02:00Z: flat", "Ash 2024-03-15T19:02:00Z: mine too");
  }

  @Test
  void googleDocsCommentsAreReadBesideTheText() throws IOException {
    assertThat(
            read(
                page(
                    "Doc",
                    "<p>All kilns<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup> shall have a stack."
                        + "</p><div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Which ones?</span>"
                        + "</p></div>")))
        .contains("-: Which ones?")
        .anyMatch(line -> line.contains("All kilns"));
  }

  @Test
  void whatIsLeftOutIsCounted() throws IOException {
    Collected found = Collected.of(telegramPage());
    assertThat(found.leftOut)
        .anyMatch(region -> region.toString().contains("NOTICE"))
        .anyMatch(region -> region.toString().contains("BOILERPLATE"));
  }
}

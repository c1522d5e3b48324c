package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of chat log: an input, and its comments as {@code author | day | text}. */
class ChatLogsTest {

  record Chat(String name, String input, List<String> comments) {
    Chat(String name, String input, String... comments) {
      this(name, input, List.of(comments));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Chat> chats() {
    return List.of(
        new Chat(
            "Discord with day first",
            """
            ==============================================================
            Guild: Turners
            Channel: workshop / lathes
            ==============================================================

            [05.03.2024 19:02] mira_k#1234
            the lathe arrived

            [2024. this is no header
            and one line more

            [25.03.2024 19:03] oldjon
            Pinned a message.

            [25.03.2024 19:04] oldjon

            {Embed}
            A page about lathes
            https://lathe.example

            {Reactions}
            👍 (3) ❤

            ==============================================================
            Exported 3 message(s)
            ==============================================================
            """,
            "mira_k | 2024-03-05 | the lathe arrived\n\n[2024. this is no header\nand one line more",
            "oldjon | 2024-03-25 | A page about lathes\nhttps://lathe.example"),
        new Chat(
            "mIRC",
            """
            Session Start: Tue Mar 05 23:00:01 2024
            Session Ident: #kiln
            [23:02] * wren (~wren@host.example) has joined #kiln
            [23:02] <@ash> \u000304evening\u000f all
            [23:59] * ash nods
            [00:01] <wren> past midnight
            Session Close: Wed Mar 06 00:30:00 2024
            """,
            "ash | 2024-03-05 | evening all",
            "ash | 2024-03-05 | ash nods",
            "wren | 2024-03-06 | past midnight"),
        new Chat(
            "supybot",
            """
            2024-03-05T19:02:11  *** wren <wren!~wren@host.example> has joined #kiln
            2024-03-05T19:02:30  <ash> evening
            2024-03-05T19:03:02  <wren> yes, flat
            2024-03-05T19:03:40  * ash nods
            """,
            "ash | 2024-03-05 | evening",
            "wren | 2024-03-05 | yes, flat",
            "ash | 2024-03-05 | ash nods"),
        new Chat(
            "energymech",
            """
            [19:02:11] --- join: wren (~wren@host.example) joined #kiln
            [19:02:30] <ash> evening
            [19:03:02] <wren> yes, flat
            [19:03:10] wren changed something
            """,
            "ash | - | evening",
            "wren | - | yes, flat",
            "null | - | wren changed something"),
        new Chat(
            "HexChat over a new year",
            """
            **** BEGIN LOGGING AT Sun Dec 31 19:00:01 2023

            Dec 31 23:02:30 <ash>	one more
            Jan 01 00:03:02 <wren>	happy new year
            """,
            "ash | 2023-12-31 | one more",
            "wren | 2024-01-01 | happy new year"),
        new Chat(
            "WeeChat with zone offset",
            """
            2024-03-05 23:30:11-0500	-->	wren (~wren@host.example) has joined #kiln
            2024-03-05 23:30:30-0500	@ash	evening
            """,
            "ash | 2024-03-06 | evening"),
        new Chat(
            "WhatsApp in Arabic",
            """
            ٥‏/٣‏/٢٠٢٤، ٧:٠٢ م - الرسائل والمكالمات مشفرة.
            ٥‏/٣‏/٢٠٢٤، ٧:٠٢ م - سارة: مساء الخير
            ١٥‏/٣‏/٢٠٢٤، ٧:٠٤ م - علي: نعم
            """,
            "سارة | 2024-03-05 | مساء الخير",
            "علي | 2024-03-15 | نعم"),
        new Chat(
            "WhatsApp in Chinese",
            """
            [2024/3/5 下午7:02:11] 白蜡: 晚上好
            [2024/3/5 下午7:03:11] 鹪鹩: \u200e图像省略
            [2024/3/5 下午7:04:11] 鹪鹩: 是的
            """,
            "白蜡 | 2024-03-05 | 晚上好",
            "鹪鹩 | 2024-03-05 | 是的"),
        new Chat(
            "WhatsApp in Spanish",
            """
            5/3/24, 7:02 p. m. - Fresno: Buenas
            15/3/24, 7:03 p. m. - Chochín: <Multimedia omitido>
            15/3/24, 7:04 p. m. - Chochín: sí <Se editó este mensaje.>
            """,
            "Fresno | 2024-03-05 | Buenas",
            "Chochín | 2024-03-15 | sí"),
        new Chat(
            "WhatsApp in Hindi digits",
            """
            ५/३/२४, ७:०२ pm - आशा: नमस्ते
            १५/३/२४, ७:०४ pm - रवि: हाँ
            """,
            "आशा | 2024-03-05 | नमस्ते",
            "रवि | 2024-03-15 | हाँ"),
        new Chat(
            "LINE in Japanese",
            """
            [LINE] Ashとのトーク履歴
            保存日時：2024/03/06 09:00

            2024/03/05(火)
            19:02	アッシュ	こんばんは
            19:03	レン	[スタンプ]
            19:03	レンがメッセージの送信を取り消しました
            19:04	レン	はい
            """,
            "アッシュ | 2024-03-05 | こんばんは",
            "レン | 2024-03-05 | はい"),
        new Chat(
            "KakaoTalk of a PC",
            """
            물푸레 님과 카카오톡 대화
            저장한 날짜 : 2024-03-06 09:00:00

            --------------- 2024년 3월 5일 화요일 ---------------
            [물푸레] [오후 7:02] 안녕하세요
            둘째 줄
            [굴뚝새] [오후 7:03] 사진
            새님이 들어왔습니다.
            [굴뚝새] [오후 7:04] 네
            """,
            "물푸레 | 2024-03-05 | 안녕하세요\n둘째 줄",
            "굴뚝새 | 2024-03-05 | 네"),
        new Chat(
            "KakaoTalk in English",
            """
            KakaoTalk Chats with Ash
            Date Saved : Mar 6, 2024 at 09:00

            Mar 5, 2024 at 19:02, Ash : evening
            March 5, 2024, 7:04 PM, Wren : yes: flat
            """,
            "Ash | 2024-03-05 | evening",
            "Wren | 2024-03-05 | yes: flat"),
        new Chat(
            "Telegram copies",
            """
            Ash Fern, [5 Mar 2024 at 19:02:30]:
            evening
            all

            Wren, [05.03.2024 19:04]
            yes
            """,
            "Ash Fern | 2024-03-05 | evening\nall",
            "Wren | 2024-03-05 | yes"),
        new Chat(
            "Zoom",
            """
            00:12:03	 From  Ash Fern  to  Everyone:
            	did the cones slump?
            00:12:09	 From  Wren : yes
            00:12:30	 From  Wren  to  Everyone:
            	Reacted to "did the cones..." with 👍
            """,
            "Ash Fern | - | did the cones slump?",
            "Wren | - | yes"),
        new Chat(
            "Twitch",
            """
            [2024-03-05 19:02:11 UTC] ash: hello
            [2024-03-05 19:02:12 UTC] wren: Pog
            [2024-03-05 19:02:13 UTC] ash: again
            """,
            "ash | 2024-03-05 | hello",
            "wren | 2024-03-05 | Pog",
            "ash | 2024-03-05 | again"),
        new Chat(
            "SRT",
            """
            1
            00:00:01,000 --> 00:00:02,500
            The cones

            2
            00:00:02,600 --> 00:00:04,000
            went <i>flat</i>.

            3
            00:00:09,000 --> 00:00:10,000
            All of them.
            """,
            "null | - | The cones\nwent flat.",
            "null | - | All of them."),
        new Chat(
            "WebVTT",
            """
            WEBVTT

            NOTE made by hand

            intro
            00:01.000 --> 00:02.500 align:start
            <v Ash Fern>Did they slump?</v>

            00:02.600 --> 00:04.000
            <v Wren>Yes,</v>
            """,
            "Ash Fern | - | Did they slump?",
            "Wren | - | Yes,"));
  }

  @ParameterizedTest
  @MethodSource("chats")
  void readsTheMessages(Chat chat) throws IOException {
    Collected found = Collected.of(chat.input());
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(ChatLogsTest::line)
        .containsExactlyElementsOf(chat.comments());
  }

  private static String line(RawRecord record) {
    String day = record.date() == null ? "-" : record.date().toString().substring(0, 10);
    return record.author() + " | " + day + " | " + record.body();
  }

  @ParameterizedTest
  @MethodSource("others")
  void doesNotClaimOtherText(String text) throws IOException {
    Collected found = Collected.of(text);
    assertThat(found.records).extracting(RawRecord::author).containsOnlyNulls();
  }

  static List<String> others() {
    return List.of(
        """
        2024-03-05 19:02:11 - INFO: started
        2024-03-05 19:02:12 - WARNING: slow
        """,
        """
        [19:02:11] [main/INFO]: started
        [19:02:12] [main/INFO]: loaded
        [19:02:13] [main/WARN]: slow
        """,
        """
        2024-03-05 19:02:11 the door opened
        2024-03-05 19:02:12 the door closed
        """);
  }
}

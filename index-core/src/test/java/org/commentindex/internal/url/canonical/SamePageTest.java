package org.commentindex.internal.url.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentindex.internal.url.CitedUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of addresses of one page, and pairs that only look like it. */
class SamePageTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " = ",
      value = {
        // Renamed sites and their posts.
        "https://mobile.twitter.com/ash/status/17/photo/1 = https://x.com/ash/status/17?s=20",
        "https://x.com/i/web/status/17 = https://twitter.com/ash/status/17",
        "https://fxtwitter.com/ash/status/17 = https://x.com/ash/status/17",
        "https://www.threads.net/@ash/post/AbC?xmt=1 = https://threads.com/t/AbC",
        "https://instagram.com/ash/reel/AbCdEf1/?igsh=x = https://www.instagram.com/p/AbCdEf1/",
        "https://mbasic.facebook.com/ash/posts/1 = https://facebook.com/ash/posts/1?__cft__[0]=x",
        "https://t.me/s/kilns/12 = https://telegram.me/kilns/12",
        "https://open.spotify.com/intl-de/track/abc?si=1 = https://open.spotify.com/track/abc",
        "https://de.linkedin.com/in/ash = https://www.linkedin.com/in/ash?trk=x",
        "https://canary.discord.com/channels/1/2/3 = https://discordapp.com/channels/1/2/3",
        "https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsT/edit?usp=sharing"
            + " = https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsT/view",
        "https://gaming.youtube.com/watch?v=abcdefghijk = https://youtube.com/v/abcdefghijk",
        "https://www.reddit.com/gallery/a1b2c3 = https://old.reddit.com/r/x/comments/a1b2c3/t/",
        // Tracking.
        "https://a.example.org/x?wprov=sfla1&gad_source=1&srsltid=2&epik=3 = https://a.example.org/x",
        "https://a.example.org/x?at_medium=a&at_campaign=b&ns_campaign=c&CMP=d = https://a.example.org/x",
        "https://nytimes.com/x?unlocked_article_code=1.a&smid=u = https://nytimes.com/x",
        "https://tiktok.com/@a/video/1?is_from_webapp=1&sender_device=pc = https://tiktok.com/@a/video/1",
        "https://ebay.co.uk/itm/1?mkevt=1&mkcid=2 = https://ebay.co.uk/itm/1",
        // Sessions.
        "https://a.example.org/x;jsessionid=0A1B2C?id=1 = https://a.example.org/x?id=1",
        "https://a.example.org/x?PHPSESSID=0a1b&id=1 = https://a.example.org/x?id=1",
        "https://a.example.org/x?CFID=12&CFTOKEN=34 = https://a.example.org/x",
        "https://a.example.org/t?t=1&sid=0123456789abcdef0123456789abcdef = https://a.example.org/t?t=1",
        "https://a.example.org/(S(lit3py55t21z5v55vlm25s55))/x.aspx = https://a.example.org/x.aspx",
        // Wrappers.
        "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fa%2Eexample%2Eorg%2Fx = https://a.example.org/x",
        "https://www.linkedin.com/safety/go?url=https%3A%2F%2Fa.example.org%2Fx&trk=y = https://a.example.org/x",
        "https://urldefense.com/v3/__https://a.example.org/x__;!!AbC!xyz$ = https://a.example.org/x",
        "https://urldefense.com/v3/__https://a.example.org/*a?b=c*d__;I34!!AbC!xyz$ = https://a.example.org/#a?b=c~d",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example.org_x-3Fb-3D1&d=Dw = https://a.example.org/x?b=1",
        "https://urldefense.proofpoint.com/v1/url?u=http://a.example.org/x&k=1 = https://a.example.org/x",
        "https://www.google.com/amp/s/a.example.org/log/amp/ = https://a.example.org/log",
        "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUub3JnL3g&ntb=1 = https://a.example.org/x",
        "https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=https%3a%2f%2fa.example.org%2fx/RK=2/RS=q = https://a.example.org/x",
        "https://a-b--c-example-org.translate.goog/x?_x_tr_sl=de = https://a.b-c.example.org/x",
        "https://link.zhihu.com/?target=https%3A//a.example.org/x = https://a.example.org/x",
        "https://href.li/?https://a.example.org/x = https://a.example.org/x",
        "https://12ft.io/https://a.example.org/x = https://a.example.org/x",
        // Characters that browsers ignore.
        "http:/a.example.org/x = https://a.example.org/x",
        "https:\\\\a.example.org/x = https://a.example.org/x",
        "https://a.example.org/x%E2%81%A9 = https://a.example.org/x",
      })
  void onePage(String one, String two) {
    assertThat(CitedUrls.canonical(one)).isEqualTo(CitedUrls.canonical(two));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " = ",
      value = {
        "https://x.com/ash/status/17 = https://x.com/ash/status/18",
        "https://x.com/ash = https://x.com/fern",
        "https://a.example.org/x?sid=5 = https://a.example.org/x?sid=6",
        "https://a.example.org/x?s=kiln = https://a.example.org/x?s=lathe",
        "https://a.example.org/x?cmp=1 = https://a.example.org/x?cmp=2",
        "https://a.example.org/x?tag=1 = https://a.example.org/x?tag=2",
        "https://a.example.org/x?at=1 = https://a.example.org/x?at=2",
        "https://a.example.org/t?t=1#p1234 = https://a.example.org/t?t=1#p1235",
        "https://youtube.com/watch?v=abcdefghijk&lc=Ug1 = https://youtube.com/watch?v=abcdefghijk&lc=Ug2",
        "https://lnkd.in/abc = https://lnkd.in/abd",
        "https://docs.google.com/document/d/e/2PACX-1/pub = https://docs.google.com/document/d/e/2PACX-2/pub",
        "https://open.spotify.com/track/abc = https://open.spotify.com/track/abd",
        "https://en.wikipedia.org/wiki/Kiln = https://de.wikipedia.org/wiki/Kiln",
        "https://kiln.example.org/log/amp = https://kiln.example.org/log",
      })
  void twoPages(String one, String two) {
    assertThat(CitedUrls.canonical(one)).isNotEqualTo(CitedUrls.canonical(two));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " = ",
      value = {
        "https://a.example.org/x\u2069 = https://a.example.org/x",
        "\u2068https://a.example.org/x\u2069. = https://a.example.org/x",
        "https://a.example.org/x\u200e = https://a.example.org/x",
      })
  void inText(String text, String url) {
    assertThat(CitedUrls.find("See " + text + " there")).extracting("url").containsExactly(url);
  }

  @ParameterizedTest
  @CsvSource({
    "'https://a.exam\tple.org/x', https://a.example.org/x",
    "'https://a.example.org/\n  x', https://a.example.org/%20%20x",
    "http:/a.example.org/x, https://a.example.org/x",
    "'\u2068https://a.example.org/x\u2069', https://a.example.org/x",
  })
  void inTheTargetOfALink(String target, String url) {
    assertThat(CitedUrls.ofLink(target)).get().extracting("url").isEqualTo(url);
  }
}

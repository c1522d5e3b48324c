package org.commentindex.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PageTest {
  private static DocumentText read(byte[] page, int limit) throws IOException {
    assertThat(HtmlPage.matches(page)).isTrue();
    byte[] head = Arrays.copyOf(page, Math.min(page.length, 1000));
    byte[] rest = Arrays.copyOfRange(page, head.length, page.length);
    return HtmlPage.read(head, new ByteArrayInputStream(rest), limit).text();
  }

  @Test
  void thePageIsReadToItsEnd() throws IOException {
    DocumentText text = read("\n<HTML><p>Trees cool the\nstreet.".getBytes(UTF_8), 1000);
    assertThat(text.text()).contains("Trees cool the street.");
    assertThat(text.truncated()).isFalse();
  }

  @Test
  void atTheLimitItIsCut() throws IOException {
    assertThat(read("<html><p>abc".getBytes(UTF_8), 10).truncated()).isTrue();
  }

  @Test
  void aPageIsReadInTheEncodingItDeclares() throws IOException {
    byte[] page =
        "<html><meta charset=\"windows-1251\"><p>заметка".getBytes(Charset.forName("windows-1251"));
    assertThat(read(page, 1000).text()).isEqualTo("заметка");
  }
}

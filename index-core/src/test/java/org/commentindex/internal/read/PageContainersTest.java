package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Files that contain a page with its frames and pictures. */
class PageContainersTest {
  private static final String STORY =
      "<!DOCTYPE html><html><head><title>Kilns | Hacker News</title></head><body><table"
          + " class=\"comment-tree\"><tr class=\"athing comtr\" id=\"9002\"><td class=\"ind\""
          + " indent=\"0\"></td><td><a class=\"hnuser\">wren</a><div class=\"commtext\">It went"
          + " flät.</div></td></tr></table></body></html>";

  private static final String FRAME =
      "<html><body><ul><li class=\"post\" id=\"post-8101\"><div data-role=\"post-content\"><span"
          + " class=\"author\">Ash</span><div class=\"post-message\"><p>in a frame</p></div></div>"
          + "</li></ul></body></html>";

  private static String part(String headers, String content) {
    return "--b\r\n" + headers + "\r\n\r\n" + content + "\r\n";
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  @Test
  void mhtmlOfBrowsers() throws IOException {
    String head =
        "From: <Saved by Blink>\r\n"
            + "Snapshot-Content-Location: https://k.example/9001\r\n"
            + "Subject: Kilns\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n"
            + "\ttype=\"text/html\";\r\n"
            + "\tboundary=\"b\"\r\n\r\n\r\n";
    String frame =
        part(
            "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Location: https://d.example/",
            base64(FRAME.getBytes(UTF_8)));
    String story =
        part(
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                + "Content-Location: https://k.example/9001",
            STORY
                .replace("=", "=3D")
                .replace("ä", "=C3=A4")
                .replace("</head>", "<meta=\r\n" + " charset=3Dutf-8></head>"));
    String picture =
        part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", base64(new byte[9]));
    Collected found = Collected.of(head + frame + picture + story + "--b--\r\n");
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::author, RawRecord::body)
        .containsExactly(
            tuple("hn:9002", "wren", "It went flät."),
            tuple("disqus:8101", "Ash", "<p>in a frame</p>"));
  }

  @Test
  void mhtmlOfInternetExplorerHasItsEncodingInTheHead() throws IOException {
    String text =
        "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: Kilns\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/html;\r\n\tcharset=\"iso-8859-1\"\r\nContent-Transfer-Encoding:"
            + " quoted-printable\r\nContent-Location: https://k.example/9001\r\n\r\n"
            + STORY.replace("=", "=3D").replace("ä", "=E4");
    Collected found = Collected.of(text.getBytes(ISO_8859_1));
    assertThat(found.bodies()).containsExactly("It went flät.");
  }

  @Test
  void aMailWithPicturesIsNoSavedPage() throws IOException {
    Collected found =
        Collected.of(
            "From: Ann <ann@k.example>\r\n"
                + "To: bo@k.example\r\n"
                + "Message-ID: <1@k.example>\r\n"
                + "Subject: Kilns\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; boundary=\"b\"\r\n"
                + "\r\n"
                + part("Content-Type: text/html", "<p>Hello.</p>")
                + "--b--\r\n");
    assertThat(found.records).extracting(RawRecord::author).containsExactly("Ann");
  }

  @Test
  void aPageThatIsNothingButFramesHasTheirText() throws IOException {
    Collected found =
        Collected.of(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                + part("Content-Type: text/html", "<html><frameset></frameset></html>")
                + part("Content-Type: text/html", "<html><p>Words in a frame.</p></html>")
                + "--b--\r\n");
    assertThat(found.bodies()).containsExactly("Words in a frame.");
  }

  @Test
  void theAddressOfAPageIsKnownFromItsFile() throws IOException {
    String list =
        "<html><body><li class='comment' id='comment-7'><cite class='fn'>Ann</cite><div"
            + " class='comment-content'><p>Yes.</p></div></li></body></html>";
    String mhtml =
        "From: <Saved by Blink>\r\n"
            + "Snapshot-Content-Location: https://b.example/p\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; boundary=\"b\"\r\n\r\n"
            + part("Content-Type: text/html\r\nContent-Location: https://b.example/p", list)
            + "--b--\r\n";
    String saved = "<!DOCTYPE html>\n<!-- saved from url=(0019)https://b.example/p -->\n" + list;
    String single =
        "<!DOCTYPE html> <html><!--\n"
            + " Page saved with SingleFile \n"
            + " url: https://b.example/p \n"
            + " saved date: Tue -->"
            + list.substring(6);
    for (String file : List.of(mhtml, saved, single)) {
      assertThat(Collected.of(file).records)
          .extracting(RawRecord::id, RawRecord::thread)
          .containsExactly(tuple("b.example#comment-7", "https://b.example/p"));
    }
  }

  @Test
  void textInShadowRootsIsShown() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><body><x-post><template shadowrootmode=\"open\"><p>Shown.</p>"
                + "</template></x-post><template><p>Hidden.</p></template></body></html>");
    assertThat(found.bodies()).containsExactly("Shown.");
  }

  @Test
  void framesAndPicturesInAttributes() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><!-- Page saved with SingleFile --><body><p>An article.</p><img"
                + " src=\"data:image/png;base64,iVBORw0KGgo//AAAA://x\" alt=\"a kiln\"><iframe"
                + " srcdoc=\""
                + FRAME.replace("\"", "&quot;")
                + "\"></iframe></body></html>");
    assertThat(found.bodies()).contains("An article.", "a kiln", "<p>in a frame</p>");
    assertThat(found.records).allMatch(record -> record.links().isEmpty());
  }

  @Test
  void webarchiveOfSafari() throws IOException {
    Map<String, Object> frame =
        Map.of(
            "WebMainResource",
            Map.of("WebResourceData", FRAME.getBytes(UTF_8), "WebResourceMIMEType", "text/html"));
    Map<String, Object> archive =
        Map.of(
            "WebMainResource",
            Map.of(
                "WebResourceData",
                STORY.getBytes(ISO_8859_1),
                "WebResourceMIMEType",
                "text/html",
                "WebResourceTextEncodingName",
                "iso-8859-1",
                "WebResourceFrameName",
                "ä"),
            "WebSubframeArchives",
            List.of(frame));
    byte[] bytes = new ListWriter().write(archive);
    Collected found = Collected.of(bytes);
    assertThat(found.bodies()).containsExactly("It went flät.", "<p>in a frame</p>");
    Collected half = Collected.of(Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(half.rejections).singleElement().asString().contains("property list");
    for (int at = 8; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= (byte) 0xff;
      Collected.of(damaged); // neither an exception nor an endless loop
    }
  }

  @Test
  void webarchiveConvertedToXml() throws IOException {
    Collected found =
        Collected.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                + "<plist version=\"1.0\">\n"
                + "<dict>\n"
                + "<key>WebMainResource</key>\n"
                + "<dict><key>WebResourceData</key>\n"
                + "<data>\n"
                + base64(STORY.getBytes(UTF_8))
                + "\n"
                + "</data>\n"
                + "<key>WebResourceMIMEType</key><string>text/html</string>"
                + "<key>WebResourceTextEncodingName</key><string>UTF-8</string></dict></dict></plist>");
    assertThat(found.bodies()).containsExactly("It went flät.");
  }

  /** Writes a binary property list with references of two bytes. */
  private static final class ListWriter {
    private final List<byte[]> objects = new ArrayList<>();

    byte[] write(Object root) throws IOException {
      int top = add(root);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeBytes("bplist00");
      List<Integer> offsets = new ArrayList<>();
      for (byte[] object : objects) {
        offsets.add(out.size());
        out.write(object);
      }
      int table = out.size();
      for (int offset : offsets) {
        out.writeInt(offset);
      }
      out.write(new byte[6]);
      out.write(4);
      out.write(2);
      out.writeLong(objects.size());
      out.writeLong(top);
      out.writeLong(table);
      return bytes.toByteArray();
    }

    private int add(Object value) throws IOException {
      int number = objects.size();
      objects.add(new byte[0]);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      switch (value) {
        case byte[] data -> {
          head(out, 0x40, data.length);
          out.write(data);
        }
        case String text -> {
          boolean ascii = text.chars().allMatch(c -> c < 0x80);
          head(out, ascii ? 0x50 : 0x60, text.length());
          out.write(text.getBytes(ascii ? ISO_8859_1 : UTF_16BE));
        }
        case List<?> list -> {
          head(out, 0xa0, list.size());
          for (Object element : list) {
            out.writeShort(add(element));
          }
        }
        case Map<?, ?> map -> {
          head(out, 0xd0, map.size());
          for (Object key : map.keySet()) {
            out.writeShort(add(key));
          }
          for (Object member : map.values()) {
            out.writeShort(add(member));
          }
        }
        default -> throw new IllegalArgumentException(value.toString());
      }
      objects.set(number, bytes.toByteArray());
      return number;
    }

    private static void head(DataOutputStream out, int type, int size) throws IOException {
      if (size < 15) {
        out.write(type | size);
      } else {
        out.write(type | 15);
        out.write(0x12);
        out.writeInt(size);
      }
    }
  }
}

package org.commentindex.internal.read.service.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests documents of editors, each as a service stores it. */
class RichDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\0',
      nullValues = "null",
      value = {
        // Atlassian
        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
            + "{\"type\":\"text\",\"text\":\"a < b\",\"marks\":[{\"type\":\"link\","
            + "\"attrs\":{\"href\":\"https://a.example\"}}]}]}]}"
            + "\t<p><a href=\"https://a.example\">a &lt; b</a></p>",
        "{\"type\":\"doc\",\"content\":[{\"type\":\"codeBlock\",\"content\":["
            + "{\"type\":\"text\",\"text\":\"x();\"}]},{\"type\":\"rule\"}]}\t<pre>x();</pre>",
        // Lexical
        "{\"root\":{\"children\":[{\"type\":\"quote\",\"children\":[{\"type\":\"text\","
            + "\"text\":\"flat\"}]},{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\","
            + "\"text\":\"yes\"},{\"type\":\"linebreak\"},{\"type\":\"text\",\"text\":\"so\"}]}]}}"
            + "\t<blockquote>flat</blockquote><p>yes<br>so</p>",
        // Slate
        "[{\"type\":\"paragraph\",\"children\":[{\"text\":\"did the \"},{\"type\":\"link\","
            + "\"url\":\"https://a.example\",\"children\":[{\"text\":\"cone\"}]}]}]"
            + "\t<p>did the <a href=\"https://a.example\"></a>cone</p>",
        // ProseMirror
        "{\"type\":\"doc\",\"content\":[{\"type\":\"bullet_list\",\"content\":["
            + "{\"type\":\"list_item\",\"content\":[{\"type\":\"paragraph\",\"content\":["
            + "{\"type\":\"text\",\"text\":\"one\"}]}]}]}]}\t<ul><li><p>one</p></li></ul>",
        // Draft.js
        "{\"blocks\":[{\"type\":\"unstyled\",\"text\":\"one\"},{\"type\":\"unstyled\","
            + "\"text\":\"two\"}],\"entityMap\":{}}\t<p>one</p><p>two</p>",
        // Quill
        "{\"ops\":[{\"insert\":\"one \"},{\"insert\":\"two\",\"attributes\":"
            + "{\"bold\":true}}]}\tone two",
        // Notion
        "[{\"type\":\"text\",\"text\":{\"content\":\"one\"},\"plain_text\":\"one\"}]\tone",
        // no document
        "just < text\tjust &lt; text",
        "{broken\t{broken",
        "{\"type\":\"doc\",\"content\":[]}\tnull",
        "\"\"\t\"\"",
      })
  void isConvertedToHtml(String document, String html) {
    String expected = "\"\"".equals(html) ? "&quot;&quot;" : html;
    assertThat(RichDocument.toHtml(TextNode.valueOf(document))).isEqualTo(expected);
  }
}

package org.commentindex.internal.url;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.commentindex.model.CitedUrl;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Precision and recall on chat messages for which the service says what the links are. */
class LinksOfMessagesTest {
  private static final Path MESSAGES =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("../shared/data/urls/zulip-bare-urls.ndjson.gz");

  private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</p>|</li>");
  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern WITH_SCHEME = Pattern.compile("(?i)https?://.*");

  private int both;
  private int onlyFound;
  private int onlyWanted;
  private int secondSpellings;

  @Test
  void linksWithASchemeAreFoundAsTheServiceFoundThem() throws IOException {
    Assumptions.assumeTrue(Files.exists(MESSAGES), "no messages at " + MESSAGES);
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(MESSAGES)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(json.readTree(line));
      }
    }
    double precision = both / (double) (both + onlyFound);
    double recall = both / (double) (both + onlyWanted);
    String figures =
        "precision %.4f, recall %.4f of %d links; %d missed only as second spellings of a link found"
            .formatted(precision, recall, both + onlyWanted, secondSpellings);
    System.err.println(figures);
    assertThat(both).as(figures).isGreaterThan(20_000);
    assertThat(precision).as(figures).isGreaterThanOrEqualTo(0.99);
    assertThat(recall).as(figures).isGreaterThanOrEqualTo(0.995);
  }

  private void compare(JsonNode message) {
    Set<String> wanted = new HashSet<>();
    message.get("bare_urls").forEach(url -> wanted.add(withoutSlash(url.asText())));
    Set<String> found = new HashSet<>();
    Set<String> canonical = new HashSet<>();
    String text = text(message.get("html").asText());
    for (CitedUrl cited : CitedUrls.in(text)) {
      canonical.add(cited.url());
      if (WITH_SCHEME.matcher(cited.as()).matches()) {
        found.add(withoutSlash(cited.as()));
      }
    }
    for (String url : found) {
      if (wanted.contains(url)) {
        both++;
      } else {
        onlyFound++;
        System.err.println("FP " + message.get("id").asText() + " " + url);
      }
    }
    for (String url : wanted) {
      if (!found.contains(url)) {
        onlyWanted++;
        boolean second = canonical.contains(CitedUrls.canonical(url));
        if (second) {
          secondSpellings++;
        }
        System.err.println((second ? "FN2 " : "FN ") + message.get("id").asText() + " " + url);
      }
    }
  }

  private static String text(String html) {
    String lines = LINE_END.matcher(html).replaceAll("\n");
    return Parser.unescapeEntities(TAG.matcher(lines).replaceAll(""), false);
  }

  private static String withoutSlash(String url) {
    return url.replaceFirst("/+$", "");
  }
}

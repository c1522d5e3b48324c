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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Precision and recall on chat messages whose links the service lists. */
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
  private int unseen;

  @Test
  void linksWithASchemeAreThoseThatTheServiceLists() throws IOException {
    Assumptions.assumeTrue(Files.exists(MESSAGES), "no messages at " + MESSAGES);
    ObjectMapper json = new ObjectMapper();
    Set<String> ids = new HashSet<>(); // some messages are there twice
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(MESSAGES)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode message = json.readTree(line);
        if (ids.add(message.get("id").asText())) {
          compare(message);
        }
      }
    }
    double precision = both / (double) (both + onlyFound);
    double recall = both / (double) (both + onlyWanted);
    String figures =
        """
        precision %.4f, recall %.4f of %d links; of %d found in addition %d stand where the service \
        does not look; of %d missed %d are second spellings of a link found"""
            .formatted(
                precision,
                recall,
                both + onlyWanted,
                onlyFound,
                unseen,
                onlyWanted,
                secondSpellings);
    System.out.println(figures);
    assertThat(both).as(figures).isGreaterThan(20_000);
    assertThat(precision).as(figures).isGreaterThanOrEqualTo(0.99);
    double ofWhatItLooksAt = both / (double) (both + onlyFound - unseen);
    assertThat(ofWhatItLooksAt).as(figures).isGreaterThanOrEqualTo(0.998);
    assertThat(recall).as(figures).isGreaterThanOrEqualTo(0.995);
  }

  private void compare(JsonNode message) {
    Set<String> wanted = new HashSet<>();
    message.get("bare_urls").forEach(url -> wanted.add(withoutSlash(url.asText())));
    Set<String> found = new HashSet<>();
    Set<String> canonical = new HashSet<>();
    String text = text(message.get("html").asText());
    for (CitedUrl cited : CitedUrls.find(text)) {
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
        unseen += isWhereTheServiceDoesNotLook(url, message) ? 1 : 0;
      }
    }
    for (String url : wanted) {
      if (!found.contains(url)) {
        onlyWanted++;
        secondSpellings += canonical.contains(CitedUrls.canonical(url)) ? 1 : 0;
      }
    }
  }

  /**
   * The service does not list URLs in code and in previews of pages, links into itself, which are
   * relative, and links whose target is spelled differently from their text.
   */
  private static boolean isWhereTheServiceDoesNotLook(String url, JsonNode message) {
    Document html = Jsoup.parse(message.get("html").asText());
    String unlinked =
        html.select("code, pre, [class*=embed], [class*=tweet], [class*=twitter]").text();
    return url.contains("/#narrow/")
        || unlinked.contains(url)
        || html.select("a").eachText().stream().anyMatch(label -> withoutSlash(label).equals(url));
  }

  private static String text(String html) {
    String lines = LINE_END.matcher(html).replaceAll("\n");
    return Parser.unescapeEntities(TAG.matcher(lines).replaceAll(""), false);
  }

  private static String withoutSlash(String url) {
    return url.replaceFirst("/+$", "");
  }
}

package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.commentindex.CommentIndexer;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebServiceTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void answersRequestsAndShowsWhatIsCommittedLater(@TempDir Path directory) throws Exception {
    add(directory, "c1", "The night ferry is always full.");
    try (WebService service = new WebService(directory, 0)) {
      HttpResponse<String> first = get(service, "ferry");
      assertEquals(200, first.statusCode());
      assertTrue(first.body().contains("\"id\":\"c1\""), first.body());
      assertTrue(first.body().contains("\"total\":1"), first.body());
      assertEquals(400, get(service, "date:never").statusCode());

      add(directory, "c2", "A second ferry would help.");
      String later = get(service, "ferry").body();
      for (int i = 0; i < 100 && !later.contains("\"total\":2"); i++) {
        Thread.sleep(100);
        later = get(service, "ferry").body();
      }
      assertTrue(later.contains("\"id\":\"c2\""), later);
    }
  }

  private static void add(Path directory, String id, String text) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.add(RawRecord.builder("app", 1).location(id).id(id).body(text).build());
      indexer.commit();
    }
  }

  private HttpResponse<String> get(WebService service, String query) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    URI uri = URI.create("http://localhost:" + service.port() + "/search?q=" + encoded);
    return client.send(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}

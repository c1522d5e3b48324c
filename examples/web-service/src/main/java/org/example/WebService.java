package org.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexSource;
import org.commentindex.json.JsonLinesWriter;
import org.commentindex.json.JsonObjects;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SearchTimeoutException;

/**
 * A web service on an index that another process writes: {@code GET /search?q=ferry}. Each request
 * has a virtual thread of its own.
 */
public final class WebService implements Closeable {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(2);
  private static final int HITS = 20;

  private final CommentIndexSource source;
  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  public WebService(Path directory, int port) throws IOException {
    source = CommentIndexSource.open(directory);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/search", this::search);
    server.setExecutor(requests);
    server.start();
    refresher.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Shows what was committed since. If it fails, the service goes on with what it has. */
  private void refresh() {
    try {
      source.refresh();
    } catch (IOException | RuntimeException e) {
      System.getLogger("web-service").log(System.Logger.Level.WARNING, "no refresh", e);
    }
  }

  private void search(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = parameter(exchange, "q").orElse("");
      try {
        answer(exchange, 200, hits(query));
      } catch (InvalidQueryException e) {
        answer(exchange, 400, error(query, e));
      } catch (SearchTimeoutException e) {
        answer(exchange, 503, error(query, e));
      }
    }
  }

  /** One JSON object for each hit, and one with the total. */
  private String hits(String query) throws IOException {
    StringWriter lines = new StringWriter();
    JsonLinesWriter json = new JsonLinesWriter(lines);
    try (CommentIndex index = source.acquire()) {
      ParsedQuery parsed = index.parser().parse(query);
      SearchRequest request = SearchRequest.of(parsed).withLimit(HITS).withTimeout(TIME_LIMIT);
      SearchResults results = index.search(request);
      for (Hit hit : results.hits()) {
        json.write(JsonObjects.hit(query, hit));
      }
      json.write(JsonObjects.end(query, results));
    }
    return lines.toString();
  }

  private static String error(String query, Exception e) throws IOException {
    StringWriter line = new StringWriter();
    new JsonLinesWriter(line).write(JsonObjects.error(query, e.getMessage()));
    return line.toString();
  }

  private static Optional<String> parameter(HttpExchange exchange, String name) {
    String all = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (String one : all.split("&")) {
      if (one.startsWith(name + "=")) {
        String value = one.substring(name.length() + 1);
        return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static void answer(HttpExchange exchange, int status, String lines) throws IOException {
    byte[] body = lines.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Lets running requests end, for a second at most. */
  @Override
  public void close() throws IOException {
    server.stop(1);
    requests.shutdown();
    refresher.shutdown();
    source.close();
  }

  public static void main(String[] args) throws IOException {
    WebService service = new WebService(Path.of(args[0]), 8080);
    System.out.println("http://localhost:" + service.port() + "/search?q=ferry");
  }
}

package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The services that are declared in {@code services.json}, in the order of their detection. */
final class DeclaredServices {
  private static final String FILE = "services.json";

  private DeclaredServices() {}

  /** Reads the declarations. */
  static List<Service> all() {
    ObjectMapper mapper =
        new ObjectMapper(
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build());
    try (InputStream in = DeclaredServices.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the library is incomplete: no " + FILE);
      }
      List<Service> services = new ArrayList<>();
      for (JsonNode node : mapper.readTree(in)) {
        services.add(DeclaredService.of(node));
      }
      return List.copyOf(services);
    } catch (IOException e) {
      throw new UncheckedIOException("the library is damaged: " + FILE, e);
    }
  }
}

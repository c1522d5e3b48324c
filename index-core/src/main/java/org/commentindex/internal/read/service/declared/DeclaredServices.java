package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.service.base.FieldReader;

/** The services that are declared in {@code services.json}, in the order of their detection. */
final class DeclaredServices {
  private static final String FILE = "services.json";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private DeclaredServices() {}

  /** Loads the declarations at the first use: most runs read no JSON. */
  private static final class Loaded {
    private static final List<DeclaredService> ALL = read();
  }

  /** Returns all services. */
  static List<DeclaredService> all() {
    return Loaded.ALL;
  }

  private static List<DeclaredService> read() {
    try (InputStream in = DeclaredServices.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the library is incomplete: no " + FILE);
      }
      List<DeclaredService> services = new ArrayList<>();
      JsonParser json = FACTORY.createParser(in);
      FieldReader reader = new FieldReader(json);
      json.nextToken(); // the array
      while (json.nextToken() == JsonToken.START_OBJECT) {
        services.add(DeclaredService.of(reader.read()));
      }
      return List.copyOf(services);
    } catch (IOException e) {
      throw new UncheckedIOException("the library is damaged: " + FILE, e);
    }
  }
}

package org.commentindex.internal.read.field;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.value.AuthorName;
import org.jspecify.annotations.Nullable;

/** Finds the name of a person in a value that is a JSON object, as tables of scrapers have it. */
final class NameInJson {
  private NameInJson() {}

  /** Returns the value of the first usual field of a name in a JSON object, or null. */
  static @Nullable String of(String value) {
    String text = value.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return null;
    }
    String best = null;
    int bestRank = Integer.MAX_VALUE;
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        int rank = FieldCatalog.rankWithin(GenericField.AUTHOR, json.currentName());
        boolean string = json.nextToken() == JsonToken.VALUE_STRING;
        if (string && rank >= 0 && rank < bestRank && AuthorName.of(json.getText()) != null) {
          best = json.getText();
          bestRank = rank;
        }
        json.skipChildren();
      }
      return best;
    } catch (JsonProcessingException e) {
      return null; // not JSON
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when parsing a string
    }
  }
}

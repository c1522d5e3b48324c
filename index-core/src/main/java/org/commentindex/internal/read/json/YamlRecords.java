package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;

/** Decides whether YAML of no known service has records of comments. */
final class YamlRecords {
  private static final Set<GenericField> SIGNED =
      EnumSet.of(GenericField.TEXT, GenericField.AUTHOR, GenericField.DATE);

  private YamlRecords() {}

  /**
   * Returns true if there are records with the usual names: in a list, or one with a text, an
   * author and a date. Lines of prose with a colon may have one of the names by chance.
   *
   * @param json the YAML as JSON, which may be truncated
   * @param list whether there is a list of objects
   */
  static boolean in(String json, boolean list) throws IOException {
    FieldNames names = FieldNames.of(FormatChoice.byContent());
    return isSigned(json, names)
        || (list && JsonFields.of(names).hasRecords(json) && !hasEqualNames(json));
  }

  /** Returns true if the outermost object is a comment, and none of its names occurs twice. */
  private static boolean isSigned(String text, FieldNames names) throws IOException {
    Set<GenericField> found = EnumSet.noneOf(GenericField.class);
    Set<String> seen = new HashSet<>();
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        GenericField.Name name = names.named(json.currentName());
        if (!seen.add(json.currentName())) {
          return false;
        }
        if (json.nextToken().isScalarValue() && name != null) {
          found.add(name.field());
        }
        json.skipChildren();
      }
    } catch (JsonProcessingException e) {
      return false; // a single comment is short: it is not truncated
    }
    return found.containsAll(SIGNED);
  }

  /** Returns true if an object has a name twice: these are lines of prose. */
  private static boolean hasEqualNames(String text) throws IOException {
    try (JsonParser json =
        Json.FACTORY.createParser(text).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)) {
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return false;
    } catch (JsonProcessingException e) {
      return e.getOriginalMessage().startsWith("Duplicate field");
    }
  }
}

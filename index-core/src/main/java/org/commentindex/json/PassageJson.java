package org.commentindex.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.search.PassageMatch;
import org.commentindex.search.PassageMatches;

/** The objects of a passage look-up. */
final class PassageJson {
  private PassageJson() {}

  static List<JsonObject> of(String passage, PassageMatches matches, Duration took) {
    List<JsonObject> objects = new ArrayList<>();
    for (PassageMatch match : matches.matches()) {
      objects.add(match(objects.size() + 1, passage, match).as(JsonType.PASSAGE));
    }
    objects.add(
        new FieldMap()
            .put("passage", passage)
            .put("total", matches.found())
            .put("shown", matches.matches().size())
            .put("complete", matches.complete())
            .milliseconds("took_ms", took)
            .as(JsonType.END));
    return objects;
  }

  private static FieldMap match(int rank, String passage, PassageMatch match) {
    FieldMap fields =
        new FieldMap()
            .put("rank", rank)
            .put("kind", match.kind().word())
            .rounded("containment", match.containment())
            .put("quoted", match.quoted())
            .put("verbatim", match.verbatim())
            .put("words", match.words())
            .object("place", MatchJson.place(match.occurrence().record().text(), match.span()))
            .object("record", CommentJson.addPosition(new FieldMap(), match.occurrence().record()));
    CopyJson.addDifferences(fields, passage, match.words())
        .put("id", match.comment().id())
        .text("text", match.comment().text());
    return CommentJson.addMetadata(fields, match.comment())
        .list("occurrences", match.comment().occurrences(), CommentJson::occurrence);
  }
}

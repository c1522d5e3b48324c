package org.commentindex.json;

import java.util.List;
import org.commentindex.diff.WordDiff;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.search.NearDuplicateGroup;

/** The fields of copies and of near-duplicate groups, with their differences word by word. */
final class CopyJson {
  private CopyJson() {}

  static FieldMap copy(Comment comment, Occurrence copy) {
    FieldMap fields =
        new FieldMap()
            .put("id", comment.id())
            .text("author", comment.author())
            .put("kind", copy.kind().word())
            .rounded("similarity", copy.similarity())
            .rounded("containment", copy.containment());
    CommentJson.addPosition(fields, copy.record())
        .object("original", CommentJson.addPosition(new FieldMap(), comment.canonicalRecord()));
    return addDifferences(fields, comment.text(), copy.record().text());
  }

  static FieldMap group(NearDuplicateGroup group) {
    String text = group.representative().text();
    return new FieldMap()
        .put("group", group.group())
        .put("comments", group.comments())
        .date("first", group.first())
        .date("last", group.last())
        .list(
            "senders",
            group.senders(),
            sender ->
                new FieldMap().put("author", sender.value()).put("comments", sender.comments()))
        .text("text", text)
        .list("variants", group.variants(), variant -> variant(variant, text));
  }

  private static FieldMap variant(Comment variant, String text) {
    FieldMap fields =
        new FieldMap()
            .put("id", variant.id())
            .text("author", variant.author())
            .date("date", variant.date());
    return addDifferences(fields, text, variant.text());
  }

  /** Adds {@code differs}: the words removed, and those added in their place. */
  static FieldMap addDifferences(FieldMap fields, String before, String after) {
    List<WordDiff.WordRun> changes =
        WordDiff.between(before, after).stream().filter(WordDiff.WordRun::isChange).toList();
    return fields.list(
        "differs",
        changes,
        change ->
            new FieldMap()
                .text("removed", String.join(" ", change.before()))
                .text("added", String.join(" ", change.after())));
  }
}

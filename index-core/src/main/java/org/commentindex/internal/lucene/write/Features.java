package org.commentindex.internal.lucene.write;

import java.util.EnumSet;
import java.util.Set;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.query.Feature;

/** Determines the {@link Feature}s of a comment that are indexed as tokens. */
final class Features {
  private Features() {}

  /** Returns the features of a comment. */
  static Set<Feature> of(Comment comment, OwnAndQuotedText quotation) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    add(features, Feature.HAS_URL, !comment.cites().isEmpty());
    add(features, Feature.HAS_COPIES, comment.copies() > 1);
    add(features, Feature.HAS_QUOTE, !quotation.quoted().isEmpty());
    add(features, Feature.HAS_AUTHOR, comment.author() != null);
    add(features, Feature.HAS_DATE, comment.date() != null);
    add(features, Feature.HAS_PERMALINK, comment.permalink() != null);
    add(features, Feature.HAS_TOPIC, !comment.topics().isEmpty());
    add(features, Feature.IS_REPLY, comment.parent() != null);
    return features;
  }

  private static void add(Set<Feature> features, Feature feature, boolean has) {
    if (has) {
      features.add(feature);
    }
  }
}

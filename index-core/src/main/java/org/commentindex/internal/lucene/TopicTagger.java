package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.commentindex.backend.TopicRule;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.model.Comment;

/**
 * Gives a comment its topics: those its records are tagged with, and those of the rules it matches.
 * A rule is asked of the one comment as a search would ask it. Thread-safe.
 */
final class TopicTagger {
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(String topic, Query query) {}

  TopicTagger(List<TopicRule> topicRules) {
    QueryTranslator translator = new QueryTranslator(Set.of(), QueryTranslator.Purpose.MATCH);
    for (TopicRule rule : topicRules) {
      // What only filters has no score, and a score is how the one comment says that it matches.
      Query query = new ConstantScoreQuery(translator.translate(rule.query()));
      rules.add(new Rule(rule.topic(), query));
    }
  }

  Comment tagged(Comment comment) {
    Set<String> topics = new TreeSet<>();
    comment.occurrences().forEach(occurrence -> topics.addAll(occurrence.record().tags()));
    if (!rules.isEmpty()) {
      Comment known = comment.withTopics(List.copyOf(topics));
      MemoryIndex one =
          MemoryIndex.fromDocument(CommentDocuments.searchable(known), CommentAnalyzers.exact());
      for (Rule rule : rules) {
        if (one.search(rule.query()) > 0) {
          topics.add(rule.topic());
        }
      }
    }
    return comment.withTopics(List.copyOf(topics));
  }
}

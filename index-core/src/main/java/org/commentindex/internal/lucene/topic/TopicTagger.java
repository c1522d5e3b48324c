package org.commentindex.internal.lucene.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.commentindex.backend.ParsedTopicRule;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.write.CommentDocuments;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/**
 * Adds topics to comments: the tags of their records, and the topics of the rules that they match.
 * Rules are matched by Lucene's {@link MemoryIndex}, an index of one document, so they match as in
 * a search. Thread-safe.
 */
public final class TopicTagger {
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(String topic, CommentQuery condition, Query query) {}

  public TopicTagger(List<ParsedTopicRule> topicRules) {
    for (ParsedTopicRule rule : topicRules) {
      rules.add(new Rule(rule.topic(), rule.query(), translated(rule.query(), null)));
    }
  }

  /**
   * Translates a condition with a constant score: MemoryIndex reports a match by a positive score,
   * which a query that only filters does not have.
   */
  private static Query translated(CommentQuery condition, @Nullable IndexReader reader) {
    return new ConstantScoreQuery(
        new QueryTranslator(Set.of(), QueryTranslator.Purpose.MATCH, reader).translate(condition));
  }

  public Comment tagged(Comment comment) {
    Set<String> topics = new TreeSet<>();
    comment.occurrences().forEach(occurrence -> topics.addAll(occurrence.record().tags()));
    if (!rules.isEmpty()) {
      Comment known = comment.withTopics(List.copyOf(topics));
      MemoryIndex one =
          MemoryIndex.fromDocument(CommentDocuments.searchable(known), CommentAnalyzers.exact());
      for (Rule rule : rules) {
        if (matches(one, rule)) {
          topics.add(rule.topic());
        }
      }
    }
    return comment.withTopics(List.copyOf(topics));
  }

  private static boolean matches(MemoryIndex one, Rule rule) {
    try {
      return one.search(rule.query()) > 0;
    } catch (IllegalStateException tooManyTerms) {
      // More than 1,024 words of this comment have the prefix: translate with its term ranges.
      IndexReader reader = one.createSearcher().getIndexReader();
      return one.search(translated(rule.condition(), reader)) > 0;
    }
  }
}

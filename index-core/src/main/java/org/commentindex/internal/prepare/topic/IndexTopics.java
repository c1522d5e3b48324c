package org.commentindex.internal.prepare.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.backend.KeyedComment;
import org.commentindex.backend.ParsedTopicRule;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.dedup.verify.CopySettings;
import org.commentindex.internal.prepare.field.CustomFields;
import org.commentindex.internal.topic.DiscoveredTopic;
import org.commentindex.internal.topic.TopicRuleLine;
import org.commentindex.internal.topic.TopicRules;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.InvalidQueryException;
import org.commentindex.query.QueryParser;
import org.jspecify.annotations.Nullable;

/** The topics of an index: those of its rules or, if it has none, discovered ones. */
public final class IndexTopics {
  /** Maximum discovered topics. Chosen by hand. */
  private static final int MAX_TOPICS = 40;

  private final String rulesText;
  private final boolean changed;
  private final CustomFields fields;
  private final SampledComments sample;

  private IndexTopics(
      String rulesText, boolean changed, CustomFields fields, SampledComments sample) {
    this.rulesText = rulesText;
    this.changed = changed;
    this.fields = fields;
    this.sample = sample;
  }

  /**
   * Reads the topic rules and passes them to the backend.
   *
   * @param file the rules, or null for those stored in the index
   * @param fields the custom fields that rules may use
   * @throws IllegalArgumentException if a line is not a valid rule
   */
  public static IndexTopics of(@Nullable Path file, IndexBackend backend, CustomFields fields)
      throws IOException {
    return of(file, backend, fields, new SampledComments());
  }

  /** Returns the topics after a commit, with the rules stored in the index. */
  public IndexTopics next(IndexBackend backend) throws IOException {
    return of(null, backend, fields, sample);
  }

  private static IndexTopics of(
      @Nullable Path file, IndexBackend backend, CustomFields fields, SampledComments sample)
      throws IOException {
    String before = backend.settings().getOrDefault(IndexSettings.TOPIC_RULES, "");
    String now = file == null ? before : Files.readString(file);
    List<ParsedTopicRule> rules = new ArrayList<>();
    QueryParser parser = QueryParser.create().withFields(fields.types());
    TopicRules read = TopicRules.parse(now.lines().toList());
    if (!read.errors().isEmpty()) {
      throw new IllegalArgumentException(
          (file == null ? "topic rules" : file) + ": " + String.join("; ", read.errors()));
    }
    for (var rule : read.rules()) {
      rules.add(new ParsedTopicRule(rule.name(), parsed(parser, rule)));
    }
    backend.setTopicRules(rules);
    return new IndexTopics(now, !now.equals(before) && !backend.isEmpty(), fields, sample);
  }

  private static CommentQuery parsed(QueryParser parser, TopicRuleLine rule) {
    try {
      return parser.parse(rule.query()).query();
    } catch (InvalidQueryException e) {
      throw new IllegalArgumentException(
          "topic rules: line " + rule.line() + ": " + rule.name() + ": " + e.getMessage(), e);
    }
  }

  /** Returns true if the rules differ from those of the last commit. */
  public boolean haveChanged() {
    return changed;
  }

  /** Rewrites every comment, so that the current rules are applied to it. */
  public void tagAllAgain(IndexBackend backend) throws IOException {
    try (DeduplicationInput index = backend.deduplicationInput()) {
      index.forEach(
          comment -> {
            Comment again = index.load(comment);
            backend.replace(
                index,
                new int[] {comment},
                List.of(new KeyedComment(again, CandidateKeyExtractor.keysOf(again))));
          });
    }
  }

  /**
   * Returns the settings to store with the commit.
   *
   * @param discovered the result of {@link #discovered}
   */
  public Map<String, String> settings(IndexBackend backend, String discovered) {
    Map<String, String> settings = new LinkedHashMap<>(backend.settings());
    settings.put(IndexSettings.COPIES, CopySettings.DEFAULT.inOneLine());
    settings.put(IndexSettings.TOPIC_RULES, rulesText);
    settings.put(IndexSettings.DISCOVERED_TOPICS, discovered);
    return settings;
  }

  /**
   * Discovers topics if the index has no rules. Reads texts at once; unless they are too large, the
   * discovery then continues in the background. If the sample has not changed since the last
   * commit, neither have the topics.
   *
   * @return the topics, one per line; empty if the index has rules
   */
  public CompletableFuture<String> discovered(DeduplicationInput index, @Nullable String before)
      throws IOException {
    if (!rulesText.isBlank()) {
      return CompletableFuture.completedFuture("");
    }
    if (!sample.update(index) && before != null && !changed) {
      return CompletableFuture.completedFuture(before);
    }
    return sample.isLarge()
        ? CompletableFuture.completedFuture(discovered())
        : CompletableFuture.supplyAsync(this::discovered);
  }

  private String discovered() {
    return String.join(
        "\n", sample.discover(MAX_TOPICS).stream().map(DiscoveredTopic::label).toList());
  }
}

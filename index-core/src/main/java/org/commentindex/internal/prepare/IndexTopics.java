package org.commentindex.internal.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.commentindex.internal.topic.DiscoveredTopic;
import org.commentindex.internal.topic.TopicDiscovery;
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

  /**
   * Maximum comments that discovery reads: those with the lowest hashes of their ids. Chosen by
   * hand; a larger sample makes each commit slower and finds topics that fewer comments share.
   */
  private static final int MAX_SAMPLE = 20_000;

  /** Maximum characters read of each comment. Bounds the memory of discovery. */
  private static final int MAX_TEXT_LENGTH = 4_000;

  /**
   * Maximum characters of the sample for which discovery runs in the background, where its memory
   * adds to that of grouping. Chosen by hand.
   */
  private static final int MAX_BACKGROUND_CHARACTERS = 16_000_000;

  private final String rulesText;
  private final boolean changed;

  private IndexTopics(String rulesText, boolean changed) {
    this.rulesText = rulesText;
    this.changed = changed;
  }

  /**
   * Reads the topic rules and passes them to the backend.
   *
   * @param file the rules, or null for those stored in the index
   * @throws IllegalArgumentException if a line is not a valid rule
   */
  public static IndexTopics of(@Nullable Path file, IndexBackend backend) throws IOException {
    String before = backend.settings().getOrDefault(IndexSettings.TOPIC_RULES, "");
    String now = file == null ? before : Files.readString(file);
    List<ParsedTopicRule> rules = new ArrayList<>();
    QueryParser parser = QueryParser.create();
    TopicRules read = TopicRules.parse(now.lines().toList());
    if (!read.errors().isEmpty()) {
      throw new IllegalArgumentException(
          (file == null ? "topic rules" : file) + ": " + String.join("; ", read.errors()));
    }
    for (var rule : read.rules()) {
      rules.add(new ParsedTopicRule(rule.name(), parsed(parser, rule)));
    }
    backend.setTopicRules(rules);
    return new IndexTopics(now, !now.equals(before) && !backend.isEmpty());
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
  boolean haveChanged() {
    return changed;
  }

  /** Rewrites every comment, so that the current rules are applied to it. */
  void tagAllAgain(IndexBackend backend) throws IOException {
    try (DeduplicationInput index = backend.deduplicationInput()) {
      for (int comment = 0; comment < index.size(); comment++) {
        if (index.has(comment)) {
          Comment again = index.load(comment);
          backend.replace(
              index,
              new int[] {comment},
              List.of(new KeyedComment(again, CandidateKeyExtractor.keysOf(again))));
        }
      }
    }
  }

  /**
   * Returns the settings to store with the commit.
   *
   * @param discovered the result of {@link #discovered}
   */
  Map<String, String> settings(IndexBackend backend, String discovered) {
    Map<String, String> settings = new LinkedHashMap<>(backend.settings());
    settings.put(IndexSettings.COPIES, CopySettings.DEFAULT.inOneLine());
    settings.put(IndexSettings.TOPIC_RULES, rulesText);
    settings.put(IndexSettings.DISCOVERED_TOPICS, discovered);
    return settings;
  }

  /**
   * Discovers topics if the index has no rules. Reads the texts at once; unless they are too large,
   * the discovery then continues in the background.
   *
   * @return the topics, one per line; empty if the index has rules
   */
  CompletableFuture<String> discovered(DeduplicationInput index) throws IOException {
    if (!rulesText.isBlank()) {
      return CompletableFuture.completedFuture("");
    }
    List<String> texts = texts(index, sample(index));
    long characters = texts.stream().mapToLong(String::length).sum();
    return characters <= MAX_BACKGROUND_CHARACTERS
        ? CompletableFuture.supplyAsync(() -> discovered(texts))
        : CompletableFuture.completedFuture(discovered(texts));
  }

  /** Returns the prefixes of the texts of comments. */
  private static List<String> texts(DeduplicationInput index, BitSet comments) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = comments.nextSetBit(0); i >= 0; i = comments.nextSetBit(i + 1)) {
      String text = index.load(i).text();
      texts.add(text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH)));
    }
    return texts;
  }

  private static String discovered(List<String> texts) {
    return String.join(
        "\n",
        TopicDiscovery.discover(texts, MAX_TOPICS).stream().map(DiscoveredTopic::label).toList());
  }

  /** Returns a sample of the comments, chosen by a hash of their ids. */
  private static BitSet sample(DeduplicationInput index) throws IOException {
    BitSet all = new BitSet();
    for (int comment = 0; comment < index.size(); comment++) {
      all.set(comment, index.has(comment));
    }
    int count = all.cardinality();
    if (count <= MAX_SAMPLE) {
      return all;
    }
    BitSet sample = new BitSet();
    long limit = (long) (Integer.MAX_VALUE * 2.0 * MAX_SAMPLE / count);
    for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      sample.set(i, hash(index.id(i)) < limit);
    }
    return sample;
  }

  /** Returns a hash from 0 to 2^32 - 1: the string's, mixed by the finalizer of MurmurHash3. */
  private static long hash(String id) {
    int h = id.hashCode();
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return Integer.toUnsignedLong(h ^ (h >>> 16));
  }
}

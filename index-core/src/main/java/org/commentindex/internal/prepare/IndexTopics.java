package org.commentindex.internal.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.backend.MarkedComment;
import org.commentindex.backend.TopicRule;
import org.commentindex.backend.Unfolded;
import org.commentindex.internal.dedup.CopySettings;
import org.commentindex.internal.dedup.Marks;
import org.commentindex.internal.topic.DiscoveredTopic;
import org.commentindex.internal.topic.TopicDiscovery;
import org.commentindex.internal.topic.TopicRules;
import org.commentindex.model.Comment;
import org.commentindex.query.QueryParser;
import org.jspecify.annotations.Nullable;

/** The topics of an index: by its rules, or, where it has none, discovered. */
public final class IndexTopics {
  private static final int MOST_DISCOVERED = 40;

  /** Discovery looks at no more comments than this: those whose ids hash lowest. */
  private static final int SAMPLE = 20_000;

  /** And at no more of each than so many characters, so that its memory is bounded. */
  private static final int LONGEST_TEXT = 4_000;

  /** Nor beside other work if there are more characters in all. */
  private static final int MOST_BESIDE = 16_000_000;

  private final String rulesText;
  private final boolean changed;

  private IndexTopics(String rulesText, boolean changed) {
    this.rulesText = rulesText;
    this.changed = changed;
  }

  /**
   * Reads the rules and lets the backend tag with them.
   *
   * @param file the rules, or null for those the index has
   * @throws IllegalArgumentException if a line is no rule
   */
  public static IndexTopics of(@Nullable Path file, IndexBackend backend) throws IOException {
    String before = backend.settings().getOrDefault(IndexSettings.TOPIC_RULES, "");
    String now = file == null ? before : Files.readString(file);
    List<TopicRule> rules = new ArrayList<>();
    QueryParser parser = QueryParser.create();
    TopicRules read = TopicRules.parse(now.lines().toList());
    if (!read.errors().isEmpty()) {
      throw new IllegalArgumentException(
          (file == null ? "topic rules" : file) + ": " + String.join("; ", read.errors()));
    }
    for (var rule : read.rules()) {
      rules.add(new TopicRule(rule.name(), parser.parse(rule.query()).query()));
    }
    backend.tagWith(rules);
    return new IndexTopics(now, !now.equals(before) && !backend.isEmpty());
  }

  boolean haveChanged() {
    return changed;
  }

  /** Puts every comment anew, so that the rules of today are asked of it. */
  void tagAllAgain(IndexBackend backend) throws IOException {
    try (Unfolded index = backend.unfolded()) {
      for (int comment = 0; comment < index.size(); comment++) {
        if (index.has(comment)) {
          Comment again = index.load(comment);
          backend.replace(
              index, new int[] {comment}, List.of(new MarkedComment(again, Marks.of(again))));
        }
      }
    }
  }

  /**
   * What the index has to remember.
   *
   * @param discovered what came of {@link #discovered}
   */
  Map<String, String> settings(IndexBackend backend, String discovered) {
    Map<String, String> settings = new LinkedHashMap<>(backend.settings());
    settings.put(IndexSettings.COPIES, CopySettings.DEFAULT.inOneLine());
    settings.put(IndexSettings.TOPIC_RULES, rulesText);
    settings.put(IndexSettings.DISCOVERED_TOPICS, discovered);
    return settings;
  }

  /**
   * Discovers topics, a line each, if the index has no rules; none if it has. Reads what it needs
   * and goes on beside the caller if that is little enough to be held beside what the caller needs.
   */
  CompletableFuture<String> discovered(Unfolded index) throws IOException {
    if (!rulesText.isBlank()) {
      return CompletableFuture.completedFuture("");
    }
    List<String> texts = texts(index, sample(index).stream().toArray());
    long characters = texts.stream().mapToLong(String::length).sum();
    return characters <= MOST_BESIDE
        ? CompletableFuture.supplyAsync(() -> discovered(texts))
        : CompletableFuture.completedFuture(discovered(texts));
  }

  /** The beginnings of the texts of comments, in their order. */
  private static List<String> texts(Unfolded index, int[] comments) throws IOException {
    String[] texts = new String[comments.length];
    index.loadAll(
        comments,
        (number, comment) -> {
          String text = comment.text();
          texts[Arrays.binarySearch(comments, number)] =
              text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        });
    return List.of(texts);
  }

  private static String discovered(List<String> texts) {
    return String.join(
        "\n",
        TopicDiscovery.discover(texts, MOST_DISCOVERED).stream()
            .map(DiscoveredTopic::label)
            .toList());
  }

  /** The same comments whatever their order in the index: chosen by their ids. */
  private static BitSet sample(Unfolded index) throws IOException {
    BitSet all = new BitSet();
    for (int comment = 0; comment < index.size(); comment++) {
      all.set(comment, index.has(comment));
    }
    int count = all.cardinality();
    if (count <= SAMPLE) {
      return all;
    }
    BitSet sample = new BitSet();
    long share = (long) (Integer.MAX_VALUE * 2.0 * SAMPLE / count);
    index.forEachId(
        (comment, id) -> {
          if (spread(id) < share) {
            sample.set(comment);
          }
        });
    return sample;
  }

  /** A number from 0 to 2^32 that similar ids do not share (the finalizer of MurmurHash3). */
  private static long spread(String id) {
    int h = id.hashCode();
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return Integer.toUnsignedLong(h ^ (h >>> 16));
  }
}

package org.commentindex.internal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching for origins finds the same as comparing with every comment. */
class QuoteFinderPropertyTest {
  private static final int COMMENTS = 300;

  private final Random random = new Random(20260415);
  private final List<String> said = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void searchFindsWhatComparingAllCommentsFinds() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      for (int i = 0; i < COMMENTS; i++) {
        indexer.add(record(i));
      }
      indexer.commit();
    }
    int found = 0;
    try (CommentIndex index = CommentIndex.open(folder)) {
      List<Comment> all = new ArrayList<>();
      index.forEach(null, all::add);
      for (Comment comment : all) {
        List<String> quoted =
            index.quotes(comment).stream().map(quote -> quote.comment().id()).toList();
        assertThat(quoted)
            .as("%s: %s", comment.id(), comment.text())
            .isEqualTo(likeliest(comment, all));
        found += quoted.size();
      }
    }
    assertThat(found).isGreaterThan(COMMENTS / 2);
  }

  /** Compares each quotation with each comment; none has more candidates than the limit. */
  private static List<String> likeliest(Comment comment, List<Comment> all) {
    QuoteVerifier verifier = new QuoteVerifier(comment);
    return OwnAndQuotedText.quotations(comment.text()).stream()
        .map(QuoteText::of)
        .filter(quotation -> quotation.words() >= QuoteVerifier.MIN_WORDS)
        .flatMap(quotation -> likeliest(verifier, quotation, all))
        .toList();
  }

  private static Stream<String> likeliest(
      QuoteVerifier verifier, QuoteText quotation, List<Comment> all) {
    return all.stream()
        .map(other -> verifier.verify(quotation, other))
        .filter(Objects::nonNull)
        .min(QuoteCandidate::compareTo)
        .map(candidate -> candidate.comment().id())
        .stream();
  }

  /** Own words, and sometimes quotations of earlier comments, truncated or edited. */
  private RawRecord record(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i > 0 && !said.isEmpty(); i--) {
      String mark = random.nextInt(4) == 0 ? "> > " : "> ";
      text.append(mark).append(quotation()).append("\n\n");
    }
    String own = words(5 + random.nextInt(30));
    // Sometimes repeats the words of another comment.
    if (!said.isEmpty() && random.nextInt(8) == 0) {
      own = said.get(random.nextInt(said.size())) + " " + own;
    }
    said.add(own);
    RawRecord.Builder record = RawRecord.builder("talk" + random.nextInt(3), number + 1L);
    record.id("c" + number).author("author " + random.nextInt(20)).body(text + own);
    if (random.nextBoolean()) {
      record.thread("thread " + random.nextInt(5));
    }
    if (random.nextBoolean()) {
      record.date(Instant.ofEpochSecond(1_000_000_000L + random.nextInt(1_000_000)));
    }
    return record.build();
  }

  private String quotation() {
    String[] all = said.get(random.nextInt(said.size())).split(" ");
    int length = Math.min(all.length, 4 + random.nextInt(20));
    int from = random.nextInt(all.length - length + 1);
    String[] part = Arrays.copyOfRange(all, from, from + length);
    if (random.nextInt(3) == 0) {
      part[random.nextInt(part.length)] = words(1);
    }
    return String.join(" ", part);
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + (char) ('a' + random.nextInt(20)) + (char) ('a' + random.nextInt(20)));
    }
    return String.join(" ", words);
  }
}

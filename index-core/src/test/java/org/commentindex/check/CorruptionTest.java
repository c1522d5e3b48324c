package org.commentindex.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.reliability.ReliabilityRow;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.Facet;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexNotFoundException;
import org.commentindex.search.OpenOptions;
import org.commentindex.search.SearchRequest;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages the files of a small index in many ways: flipped bits, zeroed pages, cut ends, missing
 * files. Readers give the same answers or refuse, writers refuse, and a check finds all damage.
 */
class CorruptionTest {
  /** Damages per build. */
  private static final int DAMAGES = 50;

  /** Bytes of a page of memory, which disks and caches lose as a whole. */
  private static final int PAGE_BYTES = 4096;

  /** The files that Lucene does not read as a whole, so that it does not notice each damage. */
  private static final Pattern DATA = Pattern.compile("\\.(cfs|fdt|dvd|doc|pos|tim|kdd|nvd)$");

  private static final String WORDS =
      "harbour ferry evening nurses bakers ticket council bridge heron shallow water lake tram late"
          + " audit insurance inspector lift mirror fog winter coal kettle garden north quarry";

  @TempDir private Path folder;
  private Path sound;
  private List<String> answers;

  /** An index with several segments, replaced comments, doc value updates and all attachments. */
  @BeforeEach
  void createIndex() throws IOException {
    sound = folder.resolve("sound");
    Random random = new Random(1);
    for (int run = 0; run < 3; run++) {
      Path file = folder.resolve("talk" + run + ".jsonl");
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        lines.add(record("c" + run + "-" + i, i % 7, random));
      }
      lines.add(record("edited", run, random));
      Files.write(file, lines);
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(sound)) {
        indexer.addFiles(List.of(file));
        indexer.commit();
      }
    }
    // The same comments in another export: repeated records in doc values.
    Files.copy(folder.resolve("talk0.jsonl"), folder.resolve("again.jsonl"));
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(sound)) {
      indexer.addFiles(List.of(folder.resolve("again.jsonl")));
      indexer.forget(List.of("c1-5"));
      indexer.commit();
    }
    answers = answers(sound, OpenOptions.forManyQueries());
  }

  private static String record(String id, int author, Random random) {
    String[] words = Pattern.compile(" ").split(WORDS);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return "{\"id\":\"%s\",\"author\":\"Author %d\",\"date\":\"2026-04-0%dT10:00:00Z\",\"text\":\"%s\"}"
        .formatted(id, author, 1 + author % 9, text.toString().strip());
  }

  private static List<String> answers(Path index, OpenOptions options) throws IOException {
    List<String> answers = new ArrayList<>();
    try (CommentIndex open = CommentIndex.open(index, options)) {
      ask(open, answers);
      open.forEach(null, comment -> answers.add(comment.toString()));
    }
    return answers;
  }

  private static void ask(CommentIndex open, List<String> answers) throws IOException {
    for (String query : List.of("ferry", "\"evening nurses\"", "tram OR lake", "her*", "-ferry")) {
      for (Hit hit : open.search(SearchRequest.of(query).withLimit(1000)).hits()) {
        answers.add(query + " " + hit.score() + " " + hit.comment() + " " + hit.snippets());
      }
    }
    for (Facet facet : List.of(Facet.AUTHOR, Facet.SOURCE, Facet.MONTH, Facet.TOPIC)) {
      answers.add(facet + " " + open.count(facet, null, 100));
    }
    answers.add(String.valueOf(open.stats().copies()));
  }

  @Test
  @Tag("reliability")
  @Timeout(1_800)
  void damageIsHarmlessOrRefused() throws IOException {
    int damages = Integer.getInteger("reliability.corruptions", DAMAGES);
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (int seed = 0; seed < damages; seed++) {
      Path index = folder.resolve("damaged");
      copy(sound, index);
      String damage = damage(index, new Random(seed));
      boolean found = !isSound(index, damage);
      String outcome =
          (found ? "found" : "harmless")
              + reads(index, OpenOptions.forManyQueries(), damage)
              + reads(index, OpenOptions.forFewQueries(), damage)
              + writes(index, found, damage);
      outcomes.merge(outcome, 1, Integer::sum);
      delete(index);
    }
    assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(damages);
    int found =
        outcomes.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("found"))
            .mapToInt(Map.Entry::getValue)
            .sum();
    ReliabilityRow.write(
        getClass(),
        "A file of an index gets a flipped bit, a zeroed page or a cut end, or is deleted",
        "%,d damages".formatted(damages),
        "%,d found by a check and refused by writers, %,d harmless; readers refuse or give the same answers"
            .formatted(found, damages - found));
  }

  /** Of these flips, one in fourteen gave a wrong answer when readers verified nothing. */
  @Test
  void aFlippedBitOfTheDataChangesNoAnswer() throws IOException {
    Random random = new Random(5);
    List<String> files = new ArrayList<>(names(sound));
    files.removeIf(name -> !DATA.matcher(name).find());
    for (int i = 0; i < 3 * DAMAGES; i++) {
      Path file = sound.resolve(files.get(random.nextInt(files.size())));
      byte[] bytes = Files.readAllBytes(file);
      byte[] damaged = bytes.clone();
      int at = random.nextInt(bytes.length);
      damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(file, damaged);
      reads(sound, OpenOptions.forManyQueries(), "flipping a bit of " + file + " at " + at);
      Files.write(file, bytes);
    }
  }

  /**
   * A reader that is open does not verify its files again: each comment has a checksum, and other
   * damage that breaks a call is told as damage.
   */
  @Test
  void damageToAnOpenIndexShowsNoWrongComment() throws IOException {
    for (int seed = 0; seed < DAMAGES / 5; seed++) {
      for (OpenOptions options :
          List.of(OpenOptions.forManyQueries(), OpenOptions.forFewQueries())) {
        Path index = folder.resolve("damaged");
        copy(sound, index);
        List<String> read = new ArrayList<>();
        String damage = "opening";
        try (CommentIndex open = CommentIndex.open(index, options)) {
          damage = damageInPlace(index, new Random(seed));
          open.forEach(null, comment -> read.add(comment.toString()));
          ask(open, new ArrayList<>());
        } catch (DamagedIndexException e) {
          assertThat(e.file()).isNotNull();
        } catch (IOException | RuntimeException | Error e) {
          fail("a reader after " + damage, e);
        }
        assertThat(answers).as(damage).containsAll(read);
        delete(index);
      }
    }
  }

  /** What a repair keeps equals what was there, and it says how much is missing. */
  @Test
  void aRepairKeepsWhatIsSound() throws IOException {
    Set<String> before = comments(sound);
    for (int seed = 0; seed < DAMAGES / 2; seed++) {
      Path index = folder.resolve("damaged");
      Path target = folder.resolve("repaired");
      copy(sound, index);
      String damage = damage(index, new Random(seed));
      Set<String> names = names(index);
      try {
        IndexRepair repair = CommentIndex.repair(index, target);
        assertThat(CommentIndex.check(target).findings()).as(damage).isEmpty();
        Set<String> kept = comments(target);
        assertThat(before).as(damage).containsAll(kept);
        assertThat(repair.comments()).isEqualTo(kept.size());
        assertThat(before.size() - kept.size()).as(damage).isEqualTo((int) repair.lost());
        if (repair.lost() > 0 || damage.contains(".attached.")) {
          assertThat(repair.losses().isEmpty())
              .as(damage)
              .isEqualTo(CommentIndex.check(index).isSound());
        }
      } catch (DamagedIndexException | IndexNotFoundException e) {
        assertThat(damage).containsPattern("segments_|\\.si");
      }
      assertThat(names(index)).as(damage).isEqualTo(names);
      delete(index);
      if (Files.exists(target)) {
        delete(target);
      }
    }
  }

  /** Returns id and text of each comment. */
  private static Set<String> comments(Path index) throws IOException {
    Set<String> comments = new TreeSet<>();
    try (CommentIndex open = CommentIndex.open(index)) {
      open.forEach(null, comment -> comments.add(comment.id() + " " + comment.text()));
    }
    return comments;
  }

  private static String damageInPlace(Path index, Random random) throws IOException {
    List<String> files = new ArrayList<>(names(index));
    Pattern chosen = random.nextBoolean() ? Pattern.compile("\\.fdt$") : DATA;
    files.removeIf(name -> !chosen.matcher(name).find());
    Path file = index.resolve(files.get(random.nextInt(files.size())));
    StringBuilder places = new StringBuilder();
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      for (int i = 0; i < 8; i++) {
        int at = random.nextInt((int) open.length());
        open.seek(at);
        int value = open.read();
        open.seek(at);
        open.write(value ^ 1 << random.nextInt(Byte.SIZE));
        places.append(' ').append(at);
      }
    }
    return "flipping bits of " + file.getFileName() + " at" + places;
  }

  private static boolean isSound(Path index, String damage) {
    try {
      return CommentIndex.check(index).isSound();
    } catch (IndexNotFoundException e) {
      return false;
    } catch (IOException | RuntimeException | Error e) {
      return fail("check after " + damage, e);
    }
  }

  private String reads(Path index, OpenOptions options, String damage) {
    try {
      assertThat(answers(index, options)).as(damage).isEqualTo(answers);
      return ", read";
    } catch (DamagedIndexException e) {
      assertThat(e.directory()).isEqualTo(index);
      assertThat(e.file()).as(damage).isNotNull();
      assertThat(e).hasMessageContaining(e.file());
      return ", refused by a reader";
    } catch (IndexNotFoundException e) {
      assertThat(damage).contains("segments_");
      return ", no index";
    } catch (IOException | RuntimeException e) {
      return fail("a reader after " + damage, e);
    }
  }

  /** A writer refuses damage before it changes a file, and leaves no lock. */
  private String writes(Path index, boolean found, String damage) throws IOException {
    for (int attempt = 0; attempt < 2; attempt++) {
      Set<String> before = names(index);
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(index, options())) {
        indexer.add(RawRecord.builder("app", 1).id("new").body("A new remark.").build());
        indexer.commit();
        assertThat(found).as("written after " + damage).isFalse();
        assertThat(CommentIndex.check(index).findings()).as(damage).isEmpty();
      } catch (DamagedIndexException | IndexNotFoundException e) {
        assertThat(found).as("refused after " + damage).isTrue();
        assertThat(names(index)).as(damage).isEqualTo(before);
      } catch (IOException | RuntimeException e) {
        return fail("a writer after " + damage, e);
      }
    }
    return found ? ", refused by a writer" : ", written";
  }

  private static IndexOptions options() {
    return IndexOptions.defaults().withMissing(MissingRecords.REMOVE);
  }

  private static Set<String> names(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("write.lock"))
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }

  /** Damages one file and returns how. */
  static String damage(Path index, Random random) throws IOException {
    List<String> files = new ArrayList<>(names(index));
    if (random.nextBoolean()) {
      files.removeIf(name -> !DATA.matcher(name).find());
    }
    Path file = index.resolve(files.get(random.nextInt(files.size())));
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(Math.max(1, bytes.length));
    return switch (random.nextInt(6)) {
      case 0 -> {
        Files.delete(file);
        yield "deleting " + file.getFileName();
      }
      case 1 -> {
        Files.write(file, Arrays.copyOf(bytes, at));
        yield "cutting " + file.getFileName() + " at " + at;
      }
      case 2 -> {
        int page = at / PAGE_BYTES * PAGE_BYTES;
        Arrays.fill(bytes, page, Math.min(bytes.length, page + PAGE_BYTES), (byte) 0);
        Files.write(file, bytes);
        yield "zeroing a page of " + file.getFileName() + " at " + page;
      }
      default -> {
        int bit = random.nextInt(Byte.SIZE);
        bytes[at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
        yield "flipping bit " + bit + " of " + file.getFileName() + " at " + at;
      }
    };
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(index);
  }
}

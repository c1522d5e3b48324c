package org.commentindex.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexWriteException;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.Facet;
import org.commentindex.search.Hit;
import org.commentindex.search.IncompatibleIndexException;
import org.commentindex.search.IndexNotFoundException;
import org.commentindex.source.RawRecord;

/**
 * Changes bytes in files of an index, as the input says: its first byte selects the file, every
 * four bytes after it are a change. Readers give the right answers or say that the index is
 * damaged. Attachments get a valid checksum, so that their content is read.
 */
public final class IndexFileFuzz {
  private static final String ATTACHMENT = "comment-index.attached.";

  private final Path index;
  private final List<Path> files;
  private final List<String> answers;

  private IndexFileFuzz() throws IOException {
    index = Files.createTempDirectory("fuzz-index");
    OldIndex.unpack(OldIndex.archives().getLast(), index);
    try (Stream<Path> listed = Files.list(index)) {
      files = listed.sorted().toList();
    }
    answers = answers();
  }

  private static final class Holder {
    static final IndexFileFuzz FUZZ = create();

    private static IndexFileFuzz create() {
      try {
        return new IndexFileFuzz();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 5) {
      return;
    }
    try {
      Holder.FUZZ.run(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(byte[] input) throws IOException {
    Path file = files.get((input[0] & 0xff) % files.size());
    byte[] sound = Files.readAllBytes(file);
    byte[] changed = changed(sound, input);
    boolean attachment = file.getFileName().toString().startsWith(ATTACHMENT);
    Files.write(file, attachment ? withChecksum(changed) : changed);
    try {
      if (!answers().equals(answers)) {
        throw new AssertionError("another answer after a change of " + file.getFileName());
      }
    } catch (DamagedIndexException | IndexNotFoundException | IncompatibleIndexException e) {
      // Told as damage.
    } finally {
      if (attachment) {
        write();
      }
      restore(file, sound);
    }
  }

  private static byte[] changed(byte[] sound, byte[] input) {
    byte[] changed = sound.clone();
    for (int i = 1; i + 4 <= input.length; i += 4) {
      int at = ((input[i] & 0xff) << 16) | ((input[i + 1] & 0xff) << 8) | (input[i + 2] & 0xff);
      changed[at % changed.length] = input[i + 3];
    }
    return changed;
  }

  private static byte[] withChecksum(byte[] changed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStreamIndexOutput to = new OutputStreamIndexOutput("changed", "changed", out, 512)) {
      to.writeBytes(changed, 0, changed.length - CodecUtil.footerLength());
      CodecUtil.writeFooter(to);
    }
    return out.toByteArray();
  }

  private List<String> answers() throws IOException {
    List<String> found = new ArrayList<>();
    try (CommentIndex open = CommentIndex.open(index)) {
      for (Hit hit : open.search("insurance OR lift*", 20).hits()) {
        found.add(hit.toString());
      }
      found.add(open.count(Facet.AUTHOR, null, 20).toString());
      open.forEach(null, comment -> found.add(comment.toString()));
    }
    return found;
  }

  /** Writes to a copy, whose attachments are read. */
  private void write() throws IOException {
    Path copy = Files.createTempDirectory("fuzz-copy");
    try {
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(copy)) {
        indexer.add(RawRecord.builder("app", 1).id("new").body("A heron by the lake.").build());
        indexer.commit();
      }
    } catch (DamagedIndexException | IndexWriteException e) {
      // Told as damage.
    } finally {
      delete(copy);
    }
  }

  private void restore(Path file, byte[] sound) throws IOException {
    Files.write(file, sound);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

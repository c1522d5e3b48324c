package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.commentindex.saved.SavedSearch;
import org.commentindex.saved.SavedSearches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the owner of an index can read it, whatever the default mode of new files is. */
class PrivateFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void requireModes() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void theFolderOfAnIndexIsPrivate() throws IOException {
    Path parent = folder.resolve("a/b");
    Path index = parent.resolve("my.idx");
    CommentIndexer.openOrCreate(index).close();
    assertThat(mode(index)).isEqualTo("rwx------");
    assertThat(mode(parent)).isEqualTo(mode(Files.createDirectory(folder.resolve("c"))));
  }

  @Test
  void theModeOfAnExistingFolderStays() throws IOException {
    Path index = Files.createDirectory(folder.resolve("shared.idx"));
    Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("rwxr-x---"));
    CommentIndexer.openOrCreate(index).close();
    assertThat(mode(index)).isEqualTo("rwxr-x---");
  }

  @Test
  void savedSearchesArePrivate() throws IOException {
    SavedSearches saved = SavedSearches.of(folder.resolve("my.idx"));
    for (String query : new String[] {"ferry", "tram"}) {
      saved.add(new SavedSearch(query, query, null));
      assertThat(mode(saved.file())).isEqualTo("rw-------");
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

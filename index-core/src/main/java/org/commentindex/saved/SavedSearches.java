package org.commentindex.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The saved searches of an index, in a file beside it: {@code index.saved.json} for the folder
 * {@code index}. So they are kept when the folder is deleted and the index is built again.
 *
 * <p>A change reads the file, writes a new one, forces it to disk and renames it, under a lock that
 * other processes respect. Readers need no lock. Thread-safe.
 */
public final class SavedSearches {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A lock of a file excludes other processes, but not other threads of this one. */
  private static final Object THREADS = new Object();

  private final Path file;

  private SavedSearches(Path file) {
    this.file = file;
  }

  /**
   * {@return the saved searches of the index in a folder} The folder need not exist.
   *
   * @param index the folder of the index
   */
  public static SavedSearches of(Path index) {
    Path absolute = index.toAbsolutePath().normalize();
    return new SavedSearches(absolute.resolveSibling(absolute.getFileName() + ".saved.json"));
  }

  /** {@return the file; it exists after the first search was saved} */
  public Path file() {
    return file;
  }

  /**
   * {@return the searches in order of name}
   *
   * @throws IOException if the file cannot be read or does not contain saved searches
   */
  public List<SavedSearch> list() throws IOException {
    try {
      return parsed(JSON.readTree(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new IOException(file + " is not a file of saved searches: " + e.getMessage(), e);
    }
  }

  /**
   * {@return the search with this name, else the first with this query}
   *
   * @param nameOrQuery the name of a saved search, or a query
   */
  public Optional<SavedSearch> find(String nameOrQuery) throws IOException {
    List<SavedSearch> all = list();
    Optional<SavedSearch> named =
        all.stream().filter(search -> search.name().equals(nameOrQuery)).findFirst();
    return named.isPresent()
        ? named
        : all.stream().filter(search -> search.query().equals(nameOrQuery)).findFirst();
  }

  /**
   * Saves a search. Saving one again with the same query changes nothing.
   *
   * @param added the number of new comments
   * @throws IllegalArgumentException if a search with another query has the name
   */
  public void add(SavedSearch added) throws IOException {
    change(
        searches -> {
          for (SavedSearch search : searches) {
            if (search.name().equals(added.name())) {
              requireSameQuery(search, added);
              return searches;
            }
          }
          List<SavedSearch> all = new ArrayList<>(searches);
          all.add(added);
          return all;
        });
  }

  private static void requireSameQuery(SavedSearch saved, SavedSearch added) {
    if (!saved.query().equals(added.query())) {
      throw new IllegalArgumentException(
          "there is a saved search " + saved.name() + " with another query: " + saved.query());
    }
  }

  /**
   * Removes a search.
   *
   * @param name the name of the search
   * @return true if there was one with this name
   */
  public boolean remove(String name) throws IOException {
    List<SavedSearch> before = list();
    change(searches -> searches.stream().filter(search -> !search.name().equals(name)).toList());
    return before.stream().anyMatch(search -> search.name().equals(name));
  }

  /**
   * Records that the new comments of a search were shown.
   *
   * @param name the name of the search
   * @param run the time of the last run of the index that was searched
   */
  public void markSeen(String name, Instant run) throws IOException {
    change(
        searches ->
            searches.stream()
                .map(
                    search ->
                        search.name().equals(name)
                            ? new SavedSearch(name, search.query(), run)
                            : search)
                .toList());
  }

  private void change(UnaryOperator<List<SavedSearch>> change) throws IOException {
    synchronized (THREADS) {
      Path folder = file.getParent();
      Files.createDirectories(folder);
      try (FileChannel lockFile =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock held = lockFile.lock()) {
        if (!held.isValid()) {
          throw new IOException(file + " cannot be locked");
        }
        List<SavedSearch> changed = new ArrayList<>(change.apply(list()));
        changed.sort((a, b) -> a.name().compareTo(b.name()));
        write(changed);
      }
    }
  }

  private void write(List<SavedSearch> searches) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    try (FileChannel out =
        FileChannel.open(
            next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner())) {
      ByteBuffer bytes =
          ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(searches)));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Queries tell what somebody looks for: only the owner of the file may read it. */
  private FileAttribute<?>[] onlyOwner() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static ObjectNode json(List<SavedSearch> searches) {
    ObjectNode json = JSON.createObjectNode().put("v", VERSION);
    ArrayNode list = json.putArray("searches");
    for (SavedSearch search : searches) {
      Instant seen = search.seen();
      list.addObject()
          .put("name", search.name())
          .put("query", search.query())
          .put("seen", seen == null ? null : seen.toString());
    }
    return json;
  }

  private static List<SavedSearch> parsed(JsonNode json) {
    int version = json.required("v").asInt();
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version);
    }
    List<SavedSearch> searches = new ArrayList<>();
    for (JsonNode search : json.required("searches")) {
      searches.add(
          new SavedSearch(
              search.required("name").asText(),
              search.required("query").asText(),
              seen(search.required("seen"))));
    }
    return searches;
  }

  private static @Nullable Instant seen(JsonNode seen) {
    return seen.isNull() ? null : Instant.parse(seen.asText());
  }
}

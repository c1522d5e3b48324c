package org.commentindex.internal.prepare.file;

import com.carrotsearch.hppc.LongHashSet;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentindex.backend.IndexBackend;
import org.jspecify.annotations.Nullable;

/** The files that were indexed, stored as an attachment of the index. Not thread-safe. */
final class FileCatalog {
  private static final String ATTACHMENT = "files";
  private static final String KEYS = "keys-";

  /**
   * Version of the serialized form; version 1 can be read as well. Other versions are ignored: all
   * files are read again.
   */
  private static final int VERSION = 2;

  /**
   * Maximum attachments with keys; more are merged into one. Chosen by hand: bounds the number of
   * files, and each merge copies all keys.
   */
  private static final int MAX_STORES = 16;

  private final IndexBackend backend;
  private final NavigableMap<String, IndexedFile> files;
  private final Set<String> storesBefore;
  private long nextStore = 1;

  private FileCatalog(IndexBackend backend, NavigableMap<String, IndexedFile> files) {
    this.backend = backend;
    this.files = files;
    this.storesBefore = stores();
    for (String store : storesBefore) {
      nextStore = Math.max(nextStore, 1 + Long.parseLong(store.substring(KEYS.length())));
    }
  }

  /** Reads the catalog of the last commit. */
  static FileCatalog of(IndexBackend backend) throws IOException {
    NavigableMap<String, IndexedFile> files = new TreeMap<>();
    Optional<InputStream> attached = backend.attachment(ATTACHMENT);
    if (attached.isPresent()) {
      try (DataInputStream in = new DataInputStream(new BufferedInputStream(attached.get()))) {
        int version = in.readInt();
        if (version == VERSION || version == 1) {
          for (int i = in.readInt(); i > 0; i--) {
            IndexedFile file = IndexedFile.read(in, version);
            files.put(file.location(), file);
          }
        }
      }
    }
    return new FileCatalog(backend, files);
  }

  @Nullable IndexedFile get(String location) {
    return files.get(location);
  }

  void put(IndexedFile file) {
    files.put(file.location(), file);
  }

  void remove(IndexedFile file) {
    files.remove(file.location());
  }

  /** Returns the files in a folder and its subfolders. */
  List<IndexedFile> in(String folder) {
    String from = folder.endsWith(File.separator) ? folder : folder + File.separator;
    return new ArrayList<>(files.subMap(from, true, from + Character.MAX_VALUE, true).values());
  }

  /** Has each file that contains one of the records read again; returns true if there is one. */
  boolean readAgain(LongHashSet recordKeys) throws IOException {
    boolean any = false;
    for (IndexedFile file : List.copyOf(files.values())) {
      boolean[] contains = new boolean[1];
      RecordKeyStore.forEach(
          backend, file.allKeys(), key -> contains[0] |= recordKeys.contains(key));
      if (contains[0]) {
        put(file.withoutDigest());
        any = true;
      }
    }
    return any;
  }

  /** Creates a key store with a unique name. */
  RecordKeyStore newStore() {
    return new RecordKeyStore(backend, KEYS + nextStore++);
  }

  /** Attaches the catalog to the next commit. */
  void write() throws IOException {
    if (stores().size() > MAX_STORES) {
      mergeStores();
    }
    Set<String> stores = stores();
    storesBefore.stream().filter(store -> !stores.contains(store)).forEach(backend::detach);
    try (DataOutputStream out = new DataOutputStream(backend.attach(ATTACHMENT))) {
      out.writeInt(VERSION);
      out.writeInt(files.size());
      for (IndexedFile file : files.values()) {
        file.write(out);
      }
    }
  }

  private Set<String> stores() {
    Set<String> stores = new TreeSet<>();
    for (IndexedFile file : files.values()) {
      file.allKeys().forEach(keys -> stores.add(keys.attachment()));
    }
    return stores;
  }

  /** Copies all keys that are still in use into one store. */
  private void mergeStores() throws IOException {
    Set<String> before = stores();
    RecordKeyStore store = newStore();
    for (IndexedFile file : List.copyOf(files.values())) {
      files.put(
          file.location(), file.withKeys(copy(file.keys(), store), copy(file.earlier(), store)));
    }
    store.close();
    before.forEach(backend::detach);
  }

  private List<KeyRange> copy(List<KeyRange> keys, RecordKeyStore store) throws IOException {
    long from = store.written();
    RecordKeyStore.forEach(backend, keys, store::add);
    long count = store.written() - from;
    return count == 0 ? List.of() : List.of(new KeyRange(store.name(), from, count));
  }
}

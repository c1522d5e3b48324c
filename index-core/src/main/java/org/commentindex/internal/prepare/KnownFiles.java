package org.commentindex.internal.prepare;

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

/** The files that an index knows, kept as an attachment of it. Not thread-safe. */
final class KnownFiles {
  private static final String ATTACHMENT = "files";
  private static final String KEYS = "keys-";
  private static final int VERSION = 1;

  /** More attachments with keys than this become one. */
  private static final int MOST_STORES = 16;

  private final IndexBackend backend;
  private final NavigableMap<String, KnownFile> files;
  private final Set<String> storesBefore;
  private long nextStore = 1;

  private KnownFiles(IndexBackend backend, NavigableMap<String, KnownFile> files) {
    this.backend = backend;
    this.files = files;
    this.storesBefore = stores();
    for (String store : storesBefore) {
      nextStore = Math.max(nextStore, 1 + Long.parseLong(store.substring(KEYS.length())));
    }
  }

  /** Those of the last commit. */
  static KnownFiles of(IndexBackend backend) throws IOException {
    NavigableMap<String, KnownFile> files = new TreeMap<>();
    Optional<InputStream> attached = backend.attachment(ATTACHMENT);
    if (attached.isPresent()) {
      try (DataInputStream in = new DataInputStream(new BufferedInputStream(attached.get()))) {
        if (in.readInt() == VERSION) { // else all is read again
          for (int i = in.readInt(); i > 0; i--) {
            KnownFile file = KnownFile.read(in);
            files.put(file.place(), file);
          }
        }
      }
    }
    return new KnownFiles(backend, files);
  }

  @Nullable KnownFile get(String place) {
    return files.get(place);
  }

  void put(KnownFile file) {
    files.put(file.place(), file);
  }

  void remove(KnownFile file) {
    files.remove(file.place());
  }

  /** Those in a folder, and in those within it. */
  List<KnownFile> beneath(String folder) {
    String from = folder.endsWith(File.separator) ? folder : folder + File.separator;
    return new ArrayList<>(files.subMap(from, true, from + Character.MAX_VALUE, true).values());
  }

  /** A store for keys, under a name that no other has. */
  KeyStore newStore() {
    return new KeyStore(backend, KEYS + nextStore++);
  }

  /** Attaches them all, to be committed. */
  void write() throws IOException {
    if (stores().size() > MOST_STORES) {
      gather();
    }
    Set<String> stores = stores();
    storesBefore.stream().filter(store -> !stores.contains(store)).forEach(backend::detach);
    try (DataOutputStream out = new DataOutputStream(backend.attach(ATTACHMENT))) {
      out.writeInt(VERSION);
      out.writeInt(files.size());
      for (KnownFile file : files.values()) {
        file.write(out);
      }
    }
  }

  private Set<String> stores() {
    Set<String> stores = new TreeSet<>();
    for (KnownFile file : files.values()) {
      file.allKeys().forEach(keys -> stores.add(keys.attachment()));
    }
    return stores;
  }

  /** Copies all keys that are still asked for into one store. */
  private void gather() throws IOException {
    Set<String> before = stores();
    KeyStore store = newStore();
    for (KnownFile file : List.copyOf(files.values())) {
      files.put(file.place(), file.withKeys(copy(file.keys(), store), copy(file.earlier(), store)));
    }
    store.close();
    before.forEach(backend::detach);
  }

  private List<Keys> copy(List<Keys> keys, KeyStore store) throws IOException {
    long from = store.written();
    KeyStore.forEach(backend, keys, store::add);
    long count = store.written() - from;
    return count == 0 ? List.of() : List.of(new Keys(store.name(), from, count));
  }
}

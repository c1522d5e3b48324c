package org.commentindex.internal.lucene.commit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory. Thread-safe. */
final class MemoryFiles implements AttachmentFiles {
  private final Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();

  @Override
  public List<String> list(String prefix) {
    return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  @Override
  public InputStream open(String name) throws FileNotFoundException {
    ByteArrayOutputStream file = files.get(name);
    if (file == null) {
      throw new FileNotFoundException(name);
    }
    return new ByteArrayInputStream(file.toByteArray());
  }

  @Override
  public OutputStream create(String name) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    files.put(name, file);
    return file;
  }

  @Override
  public void sync(String name) {
    // There is no disk.
  }

  @Override
  public void delete(String name) {
    files.remove(name);
  }
}

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

  private ByteArrayOutputStream file(String name) throws FileNotFoundException {
    ByteArrayOutputStream file = files.get(name);
    if (file == null) {
      throw new FileNotFoundException(name);
    }
    return file;
  }

  @Override
  public long size(String name) throws FileNotFoundException {
    return file(name).size();
  }

  @Override
  public InputStream open(String name) throws FileNotFoundException {
    return new ByteArrayInputStream(file(name).toByteArray());
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

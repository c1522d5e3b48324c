package org.commentindex.internal.lucene.commit;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IOUtils;

/**
 * Files in a folder.
 *
 * @param folder the folder
 */
record FolderFiles(Path folder) implements AttachmentFiles {
  @Override
  public List<String> list(String prefix) throws IOException {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return names; // somebody deleted it
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*")) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    }
    return names;
  }

  @Override
  public long size(String name) throws IOException {
    return Files.size(folder.resolve(name));
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(folder.resolve(name));
  }

  /** A {@link FileOutputStream} is no channel, which an interrupt closes. */
  @Override
  public OutputStream create(String name) throws IOException {
    return new BufferedOutputStream(new FileOutputStream(folder.resolve(name).toFile()));
  }

  @Override
  public void sync(String name) throws IOException {
    IOUtils.fsync(folder.resolve(name), false);
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }
}

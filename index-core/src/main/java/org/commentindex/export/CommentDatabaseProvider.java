package org.commentindex.export;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Creates databases. Implementations have a public constructor without parameters and are
 * registered as services in {@code META-INF/services}.
 */
public interface CommentDatabaseProvider {
  /**
   * Creates a database in a new file.
   *
   * @param file the file
   * @return the database, to be closed
   * @throws java.nio.file.FileAlreadyExistsException if the file exists
   */
  CommentDatabase create(Path file) throws IOException;
}

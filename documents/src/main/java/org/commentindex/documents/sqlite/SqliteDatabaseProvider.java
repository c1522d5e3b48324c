package org.commentindex.documents.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.export.CommentDatabase;
import org.commentindex.export.CommentDatabaseProvider;

/** Creates databases of SQLite. */
public final class SqliteDatabaseProvider implements CommentDatabaseProvider {
  /** Creates a provider. */
  public SqliteDatabaseProvider() {}

  @Override
  public CommentDatabase create(Path file) throws IOException {
    return SqliteDatabase.create(file);
  }
}

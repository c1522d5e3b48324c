package org.commentindex.documents;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The SQL function {@code message_body}: the text in the column {@code attributedBody} of Apple's
 * Messages, an {@code NSAttributedString} in the format of {@code NSArchiver}. Recent versions
 * leave the column {@code text} empty.
 */
final class AttributedBody extends Function {
  private static final byte[] CLASS_NAME = "NSString".getBytes(StandardCharsets.US_ASCII);

  /** Marks that a string begins, and that a length of two or four bytes follows. */
  private static final byte STRING = '+';

  private static final int TWO_BYTES = 0x81;
  private static final int FOUR_BYTES = 0x82;

  private AttributedBody() {}

  /** Makes the function known to queries of a database. */
  static void register(Connection database) throws SQLException {
    Function.create(database, "message_body", new AttributedBody());
  }

  @Override
  protected void xFunc() throws SQLException {
    byte[] archive = value_blob(0);
    result(archive == null ? null : textOf(archive));
  }

  /** Returns the text, or null if the archive has another form. */
  static @Nullable String textOf(byte[] archive) {
    int at = indexOf(archive, CLASS_NAME);
    while (at >= 0 && at < archive.length && archive[at] != STRING) {
      at++;
    }
    if (at < 0 || at + 1 >= archive.length) {
      return null;
    }
    int length = Byte.toUnsignedInt(archive[at + 1]);
    int start = at + 2;
    int bytes = length == TWO_BYTES ? 2 : length == FOUR_BYTES ? 4 : 0;
    if (start + bytes > archive.length) {
      return null;
    }
    if (bytes > 0) {
      length = 0;
      for (int i = bytes - 1; i >= 0; i--) {
        length = length << Byte.SIZE | Byte.toUnsignedInt(archive[start + i]);
      }
      start += bytes;
    }
    return length < 0 || length > archive.length - start
        ? null
        : new String(archive, start, length, StandardCharsets.UTF_8);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i + part.length;
      }
    }
    return -1;
  }
}

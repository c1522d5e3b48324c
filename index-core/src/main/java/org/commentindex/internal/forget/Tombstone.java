package org.commentindex.internal.forget;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * An id under which a forgotten comment may be offered again.
 *
 * @param id the hash of the id
 * @param author the hash of the comment's author, or none if it is unknown: then the tombstone
 *     covers records of all authors. A service's id may belong to another comment elsewhere
 * @param comment the hash of the id of the forgotten comment
 * @param forgottenAuthor the hash of the author, if the comment was forgotten with its author, or
 *     none
 */
record Tombstone(SaltedHash id, SaltedHash author, SaltedHash comment, SaltedHash forgottenAuthor) {

  boolean covers(SaltedHash otherAuthor) {
    return author.equals(SaltedHash.NONE)
        || otherAuthor.equals(SaltedHash.NONE)
        || author.equals(otherAuthor);
  }

  void write(DataOutputStream out) throws IOException {
    id.write(out);
    author.write(out);
    comment.write(out);
    forgottenAuthor.write(out);
  }

  static Tombstone read(DataInputStream in) throws IOException {
    return new Tombstone(
        SaltedHash.read(in), SaltedHash.read(in), SaltedHash.read(in), SaltedHash.read(in));
  }
}

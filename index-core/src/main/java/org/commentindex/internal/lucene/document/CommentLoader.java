package org.commentindex.internal.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.commentindex.model.Comment;

/** Loads the comment of a document. */
public interface CommentLoader {
  /** Loads a comment from the stored fields of a document. */
  Comment load(StoredFields stored, int document) throws IOException;
}

package org.commentindex.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.commentindex.model.Comment;

/** Reads the comment of a document back. */
interface CommentLoader {
  Comment load(StoredFields stored, int document) throws IOException;
}

package org.commentindex.internal.prepare.file;

/**
 * A range of record keys in an attachment.
 *
 * @param attachment the name of the attachment, which holds 8 bytes per key
 * @param from number of keys before the range
 * @param count number of keys in the range
 */
record KeyRange(String attachment, long from, long count) {}

package org.commentindex.internal.prepare;

/**
 * Where the keys of a source's records stand.
 *
 * @param attachment the name of what holds them, 8 bytes a key
 * @param from how many keys stand before them
 * @param count how many they are
 */
record Keys(String attachment, long from, long count) {}

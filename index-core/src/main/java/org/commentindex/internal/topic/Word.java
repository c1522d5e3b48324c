package org.commentindex.internal.topic;

/**
 * A word in a row of words.
 *
 * @param form as written, folded, without a possessive
 * @param stem the same without its inflection
 * @param content whether it can be part of a topic
 * @param capital whether it begins with a capital where a sentence does not
 * @param joins whether nothing but a space or hyphen is between it and the word before
 */
record Word(String form, String stem, boolean content, boolean capital, boolean joins) {}

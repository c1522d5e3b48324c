package org.commentindex.internal.topic;

/**
 * A word of a text, with the properties that topic discovery needs.
 *
 * @param form the normalized word, without a possessive suffix
 * @param stem the stem of the form
 * @param content true if the word can be part of a topic
 * @param capital true if it starts with a capital letter inside a sentence
 * @param joins true if only a space or hyphen separates it from the previous word
 */
record TopicWord(String form, String stem, boolean content, boolean capital, boolean joins) {}

/**
 * Readers of chat services' JSON exports: Slack, Discord and Telegram.
 *
 * <p>Input: objects of an export. Output: messages, with mentions and formatting converted to text.
 */
@NullMarked
package org.commentindex.internal.read.service.chat;

import org.jspecify.annotations.NullMarked;

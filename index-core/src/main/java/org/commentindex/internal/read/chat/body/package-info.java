/**
 * Reads the texts of messages in chat logs, without the additions of the chat programs.
 *
 * <p>The input is the lines of a message, the output its words and the parts that were left out.
 * Start at {@link org.commentindex.internal.read.chat.body.MessageBody}.
 */
@NullMarked
package org.commentindex.internal.read.chat.body;

import org.jspecify.annotations.NullMarked;

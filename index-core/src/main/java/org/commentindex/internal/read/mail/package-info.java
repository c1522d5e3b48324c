/**
 * Reads e-mail: mbox files, such as the archives of mailing lists, and single messages.
 *
 * <p>In: a source. Out: one record per message, in its thread, without signature and list footer
 * and without addresses of its author. {@link org.commentindex.internal.read.mail.MboxFormat}
 * iterates over the messages and {@code MailParser} parses one, with mime4j.
 */
@NullMarked
package org.commentindex.internal.read.mail;

import org.jspecify.annotations.NullMarked;

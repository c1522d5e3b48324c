/**
 * Mailboxes: mailing lists' archives and what mail programs keep.
 *
 * <p>In: an mbox source. Out: a comment a message, in its thread, without signature and list footer
 * and without any address of its author. {@link org.commentindex.internal.read.mail.MboxFormat}
 * goes from message to message, {@code MailParser} reads one; MIME is the business of a library.
 */
@NullMarked
package org.commentindex.internal.read.mail;

import org.jspecify.annotations.NullMarked;

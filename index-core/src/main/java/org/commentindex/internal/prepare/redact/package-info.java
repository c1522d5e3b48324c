/**
 * Removes contact data from texts. In: records in plain text. Out: the same records, in which marks
 * replace mail addresses, IP addresses and telephone numbers. Start at {@link
 * org.commentindex.internal.prepare.redact.AddressRedaction}.
 */
@NullMarked
package org.commentindex.internal.prepare.redact;

import org.jspecify.annotations.NullMarked;

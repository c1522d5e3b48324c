/**
 * Markup to plain text, documents to plain text, bytes to characters. The only room that knows
 * Tika.
 */
@NullMarked
package org.commentindex.internal.text;

import org.jspecify.annotations.NullMarked;

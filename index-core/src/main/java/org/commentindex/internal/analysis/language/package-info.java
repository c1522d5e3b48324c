/**
 * Detects the language of a text, and has the stop words of many languages.
 *
 * <p>In: plain text. Out: a language code, or nothing if the text is ambiguous. Start at {@link
 * org.commentindex.internal.analysis.language.LanguageDetector}.
 */
@NullMarked
package org.commentindex.internal.analysis.language;

import org.jspecify.annotations.NullMarked;

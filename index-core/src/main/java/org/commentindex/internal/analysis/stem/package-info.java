/**
 * Stems words: KStem with a list of exceptions for English, Lucene's stemmers for other languages.
 *
 * <p>In: a stream of normalized tokens, or a word. Out: the stems. {@link
 * org.commentindex.internal.analysis.stem.StemmedLanguage} lists the languages; start at {@link
 * org.commentindex.internal.analysis.stem.StemExceptionFilter} for English and at {@link
 * org.commentindex.internal.analysis.stem.LanguageStemFilter} for the others.
 */
@NullMarked
package org.commentindex.internal.analysis.stem;

import org.jspecify.annotations.NullMarked;

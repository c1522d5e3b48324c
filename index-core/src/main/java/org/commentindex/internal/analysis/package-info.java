/** From text to tokens: what counts as a word. Knows Lucene's analysis and nothing else of it. */
@NullMarked
package org.commentindex.internal.analysis;

import org.jspecify.annotations.NullMarked;

/**
 * The parts that all parsers of saved pages share: what a parser is, the comments it found, and
 * queries on elements.
 */
@NullMarked
package org.commentindex.internal.text.page.base;

import org.jspecify.annotations.NullMarked;

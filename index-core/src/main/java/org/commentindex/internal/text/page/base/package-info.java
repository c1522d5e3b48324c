/**
 * The parts that all parsers of saved pages share: the interface of a parser, the comments it
 * finds, and queries on elements.
 */
@NullMarked
package org.commentindex.internal.text.page.base;

import org.jspecify.annotations.NullMarked;

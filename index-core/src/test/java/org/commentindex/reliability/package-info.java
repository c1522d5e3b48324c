/**
 * What the tests of reliability share: the figures for docs/reliability.md, old indexes, and the
 * targets of the fuzzer. Start at {@link org.commentindex.reliability.FuzzTest}.
 */
@NullMarked
package org.commentindex.reliability;

import org.jspecify.annotations.NullMarked;

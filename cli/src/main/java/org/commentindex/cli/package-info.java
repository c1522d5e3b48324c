/** The program. */
@NullMarked
package org.commentindex.cli;

import org.jspecify.annotations.NullMarked;

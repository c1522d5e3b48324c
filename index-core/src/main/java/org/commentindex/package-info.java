/** The front doors. */
@NullMarked
package org.commentindex;

import org.jspecify.annotations.NullMarked;

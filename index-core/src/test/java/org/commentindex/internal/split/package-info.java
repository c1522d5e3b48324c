@NullMarked
package org.commentindex.internal.split;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.commentindex.internal.split.layout;

import org.jspecify.annotations.NullMarked;

/** The state of an indexing run that its parts share: progress, time and threads. */
@NullMarked
package org.commentindex.internal.prepare.run;

import org.jspecify.annotations.NullMarked;

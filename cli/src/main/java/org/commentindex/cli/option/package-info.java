/**
 * Options and arguments that commands of several packages share.
 *
 * <p>In: the declared options of a command. Out: what they mean, such as an open index, a parsed
 * query or a printer. Start at {@link org.commentindex.cli.option.IndexChoice} and {@link
 * org.commentindex.cli.option.TableOptions}.
 */
@NullMarked
package org.commentindex.cli.option;

import org.jspecify.annotations.NullMarked;

/**
 * Changes that a user can choose: quick fixes, each bound to the codes of diagnostics that it
 * mends, and rewritings that are offered on their own. A quick fix that is offered makes its
 * diagnostic go away. Uses {@code service}, {@code check} and {@code edit}.
 */
@NullMarked
package org.ketbench.language.openqasm.service.actions;

import org.jspecify.annotations.NullMarked;

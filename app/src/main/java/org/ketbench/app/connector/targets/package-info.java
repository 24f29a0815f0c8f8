/**
 * The targets of a workspace, with what the circuit that is worked on would come to on each:
 * whether it can run, and if not why and what helps, and its price.
 */
@NullMarked
package org.ketbench.app.connector.targets;

import org.jspecify.annotations.NullMarked;

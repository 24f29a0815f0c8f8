/**
 * The connector's tab: workspaces of Azure Quantum and the one on this computer, their targets and
 * jobs, beside the circuit. It is built, and the first workspace is opened, when it is first looked
 * at; nothing is asked over a network unless the user connects to a workspace.
 *
 * <p>Uses {@code azure}, the packages below it, and what the window offers through {@link
 * org.ketbench.app.connector.Surroundings}.
 */
@NullMarked
package org.ketbench.app.connector;

import org.jspecify.annotations.NullMarked;

/**
 * The way to Azure Quantum: workspaces, targets and jobs, without a user interface.
 *
 * <p>May use the packages of the simulator; nothing of the application.
 */
@NullMarked
package org.ketbench.azure;

import org.jspecify.annotations.NullMarked;

/**
 * Jobs from the plan to the result: what is sent is written into the ledger first, what was sent is
 * followed until it ends, what comes back becomes counts over the circuit's own registers. Uses
 * service, ledger, target and policy.
 */
@NullMarked
package org.ketbench.azure.job;

import org.jspecify.annotations.NullMarked;

/**
 * What circuits can be sent to: the catalogue of targets with their formats and limits, whether a
 * circuit can run there and if not why, and what that would cost. Catalogue and prices are dated
 * data, not code. Uses the simulator's writers, and money of the ledger.
 */
@NullMarked
package org.ketbench.azure.target;

import org.jspecify.annotations.NullMarked;

/**
 * What to do when something fails or costs: which failures to try again and how patiently, when to
 * leave a service alone, what may be spent, which results to use again and which to doubt. Time and
 * chance are given from outside. Uses service and ledger.
 */
@NullMarked
package org.ketbench.azure.policy;

import org.jspecify.annotations.NullMarked;

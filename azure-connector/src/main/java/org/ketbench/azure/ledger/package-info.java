/**
 * What must not be forgotten: jobs and what they were sent with, prices, results, budgets, and who
 * did what when. One SQLite file for each user, which survives a kill at any moment and is shared
 * by all programs that run at the same time. Uses nothing of the connector but {@code secret}.
 */
@NullMarked
package org.ketbench.azure.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * What the local workspace's targets do: read a program in a provider's format, run it with our
 * engines, write its results in the provider's format and order of bits, and say what it cost.
 * Knows nothing of queues and of how jobs are stored.
 */
@NullMarked
package org.ketbench.azure.local.run;

import org.jspecify.annotations.NullMarked;

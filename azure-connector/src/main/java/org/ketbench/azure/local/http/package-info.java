/**
 * The wire of the local workspace: requests in, responses out, and faults between them on demand.
 * Knows nothing of jobs or blobs.
 */
@NullMarked
package org.ketbench.azure.local.http;

import org.jspecify.annotations.NullMarked;

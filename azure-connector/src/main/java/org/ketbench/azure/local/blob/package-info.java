/**
 * Storage of the local workspace: containers and blobs as files, reached through signed addresses,
 * with the part of Azure's blob protocol that clients of the service use.
 */
@NullMarked
package org.ketbench.azure.local.blob;

import org.jspecify.annotations.NullMarked;

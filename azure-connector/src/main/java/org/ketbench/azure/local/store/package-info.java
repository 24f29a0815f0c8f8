/**
 * What the local workspace keeps on disk: documents in a small database and contents in files, in
 * one folder that one process at a time may open. Whatever has been stored survives a kill.
 */
@NullMarked
package org.ketbench.azure.local.store;

import org.jspecify.annotations.NullMarked;

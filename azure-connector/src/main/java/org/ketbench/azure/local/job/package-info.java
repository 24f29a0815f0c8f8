/**
 * Jobs and sessions of the local workspace: what is known of them, what becomes of them as time
 * passes, and how they are told to clients. Time comes from a timeline, which tests move by hand.
 */
@NullMarked
package org.ketbench.azure.local.job;

import org.jspecify.annotations.NullMarked;

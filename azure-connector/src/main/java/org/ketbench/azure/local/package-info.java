/**
 * The local workspace: a server on this machine that speaks the service's protocol, with our own
 * engines as its targets. It shares nothing with the client but the dated price list, so that each
 * checks the other. Below it are its parts: {@code http} the wire, {@code blob} storage, {@code
 * job} jobs, sessions and their queue, {@code run} what targets do.
 */
@NullMarked
package org.ketbench.azure.local;

import org.jspecify.annotations.NullMarked;

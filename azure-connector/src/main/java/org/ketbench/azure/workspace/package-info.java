/**
 * How a workspace is reached: from a connection string, a path in a subscription, a secret in a key
 * vault, environment variables, or the name {@code local}; who signs in and how; and where secrets
 * are kept. Opens what {@code service} then speaks to.
 */
@NullMarked
package org.ketbench.azure.workspace;

import org.jspecify.annotations.NullMarked;

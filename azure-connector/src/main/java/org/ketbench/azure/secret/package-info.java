/**
 * What must never be seen, and how it is taken out of texts: one list of patterns for all messages,
 * logs and files. Uses nothing else of the connector.
 */
@NullMarked
package org.ketbench.azure.secret;

import org.jspecify.annotations.NullMarked;

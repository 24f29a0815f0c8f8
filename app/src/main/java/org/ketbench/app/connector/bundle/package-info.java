/**
 * Jobs as files that can be kept, given away and opened again years later: what was asked, of what,
 * how, at what price, what came back, and a hash of every part.
 */
@NullMarked
package org.ketbench.app.connector.bundle;

import org.jspecify.annotations.NullMarked;

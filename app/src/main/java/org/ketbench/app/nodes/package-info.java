/** Where a node stands among others. Knows JavaFX, and nothing of this program. */
@NullMarked
package org.ketbench.app.nodes;

import org.jspecify.annotations.NullMarked;

/** What belongs to starting the window: how long it took. Knows JavaFX, nothing else. */
@NullMarked
package org.ketbench.app.launch;

import org.jspecify.annotations.NullMarked;

/** Keeps work that nobody waits for from what somebody waits for. Knows no view. */
@NullMarked
package org.ketbench.app.calm;

import org.jspecify.annotations.NullMarked;

/**
 * What controls say of themselves when the pointer rests on them. Knows JavaFX, and nothing of this
 * program.
 */
@NullMarked
package org.ketbench.app.tip;

import org.jspecify.annotations.NullMarked;

/** Ways to go on writing: what is on offer, which is chosen, and the places to fill in then. */
@NullMarked
package org.ketbench.app.editor.complete;

import org.jspecify.annotations.NullMarked;

/** Cards that float over the text: what they show, where they stand, and how they are styled. */
@NullMarked
package org.ketbench.app.editor.card;

import org.jspecify.annotations.NullMarked;

/** How a text looks: its colours and what is underlined, worked out without a toolkit. */
@NullMarked
package org.ketbench.app.editor.style;

import org.jspecify.annotations.NullMarked;

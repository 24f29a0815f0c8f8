/** In which blocks of the program the caret is, and the bar that shows it. */
@NullMarked
package org.ketbench.app.editor.path;

import org.jspecify.annotations.NullMarked;

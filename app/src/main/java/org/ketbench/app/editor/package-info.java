/**
 * The text in the window: parts that are installed in a code area one by one, such as colours,
 * underlined problems and the gutter. What they show is worked out before, off the window's thread.
 */
@NullMarked
package org.ketbench.app.editor;

import org.jspecify.annotations.NullMarked;

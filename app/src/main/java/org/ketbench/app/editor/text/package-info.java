/**
 * What keys do to a text: indenting, commenting, moving lines, closing brackets, finding and
 * replacing. Pure functions from a text and what is selected in it to edits; no toolkit.
 */
@NullMarked
package org.ketbench.app.editor.text;

import org.jspecify.annotations.NullMarked;

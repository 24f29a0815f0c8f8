/** What of a text is folded away, and the lines that are hidden by it. Knows no controls. */
@NullMarked
package org.ketbench.app.editor.fold;

import org.jspecify.annotations.NullMarked;

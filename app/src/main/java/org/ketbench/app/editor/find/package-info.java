/** Finding and replacing in a text. Knows no controls. */
@NullMarked
package org.ketbench.app.editor.find;

import org.jspecify.annotations.NullMarked;

/** Names in the text: where they are declared and used, and what they are to be called. */
@NullMarked
package org.ketbench.app.editor.name;

import org.jspecify.annotations.NullMarked;

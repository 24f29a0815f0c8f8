/** Asks the language about the text as it is now, in the background. Knows no controls. */
@NullMarked
package org.ketbench.app.document.ask;

import org.jspecify.annotations.NullMarked;

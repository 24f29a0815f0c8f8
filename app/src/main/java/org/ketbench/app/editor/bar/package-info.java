/** The bar over the text that finds and replaces. */
@NullMarked
package org.ketbench.app.editor.bar;

import org.jspecify.annotations.NullMarked;

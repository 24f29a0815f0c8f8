/** What is known about a place in the text, as words to be shown beside it. */
@NullMarked
package org.ketbench.app.editor.help;

import org.jspecify.annotations.NullMarked;

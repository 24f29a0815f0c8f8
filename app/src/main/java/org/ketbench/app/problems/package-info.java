/**
 * What is wrong with a text: the list of it, and ways to mend it. View models know no controls; the
 * views here are shown by the window and beside the code.
 */
@NullMarked
package org.ketbench.app.problems;

import org.jspecify.annotations.NullMarked;

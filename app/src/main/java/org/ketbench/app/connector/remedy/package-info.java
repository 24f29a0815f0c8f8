/**
 * What helps where a target cannot run a circuit, as edits of its text, so that the circuit that is
 * sent is the one that can be seen, and what was done can be undone.
 */
@NullMarked
package org.ketbench.app.connector.remedy;

import org.jspecify.annotations.NullMarked;

/**
 * What a circuit takes, always in sight: its size, the qubits and the time that it would need on a
 * fault-tolerant machine, and how both have changed since its file was saved.
 *
 * <p>Uses {@code app.estimates} and {@code app.document}; is put into the window by {@code
 * app.shell}.
 */
@NullMarked
package org.ketbench.app.resources;

import org.jspecify.annotations.NullMarked;

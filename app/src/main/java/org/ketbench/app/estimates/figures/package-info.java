/**
 * Estimates as tables show them: pairs of qubits and codes to pick from, runs, columns, numbers for
 * people, and CSV. The command line writes through here as well.
 *
 * <p>Uses {@code estimate}; knows no toolkit.
 */
@NullMarked
package org.ketbench.app.estimates.figures;

import org.jspecify.annotations.NullMarked;

/**
 * What a circuit comes to, beside the circuit: a place for views of states, histograms and
 * resources. A view plugs in as a {@link org.ketbench.app.shell.results.ResultsView}.
 */
@NullMarked
package org.ketbench.app.shell.results;

import org.jspecify.annotations.NullMarked;

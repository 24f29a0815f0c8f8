/**
 * Running circuits: a request goes in, a result comes out, and an engine is picked in between. Each
 * engine is a package below. Uses the circuit model and results; knows no language and no window.
 */
@NullMarked
package org.ketbench.engine;

import org.jspecify.annotations.NullMarked;

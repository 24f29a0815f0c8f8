/** Programs for tests, made by chance but from a seed. */
@NullMarked
package org.ketbench.language.openqasm.testing;

import org.jspecify.annotations.NullMarked;

/**
 * What an OpenQASM program means as far as it can be told without running it: names and scopes,
 * types, constants, includes, and everything that the specification forbids. Uses {@code
 * language.openqasm.syntax} and {@code circuit}; knows nothing of the circuit that a program makes.
 */
@NullMarked
package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.NullMarked;

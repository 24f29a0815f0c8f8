/**
 * From a checked OpenQASM program to a circuit. Uses {@code check}, {@code syntax} and {@code
 * circuit}.
 *
 * <p>Lowering is partial evaluation: the program is run as far as its values are known. A value is
 * either known (a literal, or a formula over free parameters) or lives in the circuit's classical
 * memory and is read there. Control flow on known values happens here, so that loops are unrolled
 * and calls inlined; control flow on other values becomes part of the circuit. Where such control
 * flow meets a variable whose value was known until then, the variable gets a place in the
 * circuit's memory and its value is stored there; the {@code Journal} tells which variables the
 * branches disagree about.
 */
@NullMarked
package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.NullMarked;

/**
 * What an editor asks about an OpenQASM program: names and their places, explanations, colours,
 * outline, folding. Each concern is a function of a checked program. Uses {@code
 * language.openqasm.check}, {@code syntax} and the gate catalogue.
 */
@NullMarked
package org.ketbench.language.openqasm.service;

import org.jspecify.annotations.NullMarked;

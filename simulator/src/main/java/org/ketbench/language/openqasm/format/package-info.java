/**
 * The layout of OpenQASM texts. Decides about the blanks and line ends between tokens and about
 * nothing else, so that no token and no comment can change. Uses {@code language.openqasm.syntax}.
 */
@NullMarked
package org.ketbench.language.openqasm.format;

import org.jspecify.annotations.NullMarked;

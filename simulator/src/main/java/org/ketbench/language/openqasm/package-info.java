/**
 * OpenQASM programs as the rest of the workbench sees them: a text with its tree, what is to be
 * said about it, and its circuit. Puts {@code syntax}, {@code check} and {@code lower} together.
 */
@NullMarked
package org.ketbench.language.openqasm;

import org.jspecify.annotations.NullMarked;

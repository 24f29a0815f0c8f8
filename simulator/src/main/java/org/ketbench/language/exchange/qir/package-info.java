/**
 * Reads QIR as LLVM assembly: a parser for the instructions that the profiles use, and a machine
 * that follows them. What is known while reading is computed, so that counted loops unroll and
 * functions come in line; what depends on outcomes becomes conditions, loops and variables.
 */
@NullMarked
package org.ketbench.language.exchange.qir;

import org.jspecify.annotations.NullMarked;

/**
 * The inner loops. Every kernel exists for double and for float, whose files are the same but for
 * the type; and as Vector API code over memory outside the heap and as plain Java over arrays,
 * which give the same bits. Uses plans; knows no circuit.
 */
@NullMarked
package org.ketbench.engine.statevector.kernel;

import org.jspecify.annotations.NullMarked;

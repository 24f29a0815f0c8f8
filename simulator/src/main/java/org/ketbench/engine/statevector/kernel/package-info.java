/**
 * The inner loops. Every kernel exists for double, and for float by the build, which exchanges the
 * type in the file for double; and as Vector API code over memory outside the heap and as plain
 * Java over arrays, which give the same bits. Uses plans; knows no circuit.
 */
@NullMarked
package org.ketbench.engine.statevector.kernel;

import org.jspecify.annotations.NullMarked;

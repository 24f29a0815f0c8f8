/**
 * Where everything of a circuit stands in its picture: columns, wires, gates, frames. Knows the
 * circuit and the words in its drawings; knows no colours and no toolkit.
 */
@NullMarked
package org.ketbench.app.canvas.layout;

import org.jspecify.annotations.NullMarked;

/**
 * What a drag on the canvas means: immutable gestures, and the circuit and text edits that they
 * come to. The preview while dragging is the very same outcome that letting go commits. Knows the
 * layout and the edits of circuits; knows no toolkit.
 */
@NullMarked
package org.ketbench.app.canvas.gesture;

import org.jspecify.annotations.NullMarked;

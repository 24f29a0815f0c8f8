package org.ketbench.app.resources;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Metrics;

/**
 * What a version of a circuit takes.
 *
 * @param size null where the text has errors
 * @param machine what it would take on a fault-tolerant machine; null while that is not known
 */
public record Resources(@Nullable Metrics size, @Nullable Machine machine) {
  static final Resources NONE = new Resources(null, null);
}

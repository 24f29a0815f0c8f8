package org.ketbench.app.charts.state;

import org.ketbench.app.charts.ask.WireState;

/** A qubit by itself and what it is called. */
public record NamedWire(String name, WireState state) {}

package org.ketbench.app.charts.state;

import org.ketbench.app.charts.ask.WireState;

/** A qubit by itself and what it is called. */
public record NamedWire(int qubit, String name, WireState state) {}

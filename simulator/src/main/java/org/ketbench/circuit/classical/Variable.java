package org.ketbench.circuit.classical;

/** A classical variable that lives while a circuit runs; {@code id} is its slot. */
public record Variable(int id, String name, Type type) {}

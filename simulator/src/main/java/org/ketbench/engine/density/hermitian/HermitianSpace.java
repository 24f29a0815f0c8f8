package org.ketbench.engine.density.hermitian;

import org.ketbench.engine.Monitor;
import org.ketbench.engine.branches.StateSpace;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.statevector.work.Crew;

/** Where density matrices by their coefficients come from. */
public final class HermitianSpace implements StateSpace<HermitianState> {
  /** The fewest qubits: fewer do not fill the rows that are worked on at once. */
  public static final int FEWEST_QUBITS = 7;

  private final Places places;
  private final int threads;
  private final Crew crew;
  private final Monitor monitor;

  public HermitianSpace(Places places, int threads, Monitor monitor) {
    this.places = places;
    this.threads = threads;
    this.crew = new Crew(threads);
    this.monitor = monitor;
  }

  /** Whether all gates of a program are on so few qubits that they are small maps. */
  public static boolean suits(Program program) {
    return program.code().stream()
        .noneMatch(
            each ->
                each instanceof Instruction.Gate gate
                    && gate.apply().width() > Transfer.MOST_QUBITS);
  }

  @Override
  public HermitianState zero() {
    RealVector vector = new RealVector(places.count(), crew, threads, monitor);
    vector.set(0, 1);
    return new HermitianState(places, vector);
  }

  @Override
  public double bytes() {
    return 8 * Math.pow(4, places.count()) + 64;
  }

  @Override
  public int threads() {
    return 1;
  }

  @Override
  public boolean takesChannels() {
    return true;
  }

  @Override
  public void close() {
    crew.close();
  }
}

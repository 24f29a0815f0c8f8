package org.ketbench.engine;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.noise.NoisyProgram;
import org.ketbench.engine.program.Program;

/**
 * A circuit to run and how.
 *
 * @param parameters the values of the circuit's free parameters
 * @param threads how many threads may work; the result does not depend on it
 * @param noise how the device errs; null for one that does not
 */
public record SimulationRequest(
    Circuit circuit,
    Map<String, Double> parameters,
    int shots,
    long seed,
    EngineKind engine,
    Precision precision,
    int threads,
    @Nullable NoiseModel noise) {
  public SimulationRequest {
    parameters = Map.copyOf(parameters);
    if (shots < 0 || threads < 1) {
      throw new IllegalArgumentException(shots + " shots on " + threads + " threads");
    }
  }

  /** A run without noise. */
  public SimulationRequest(
      Circuit circuit,
      Map<String, Double> parameters,
      int shots,
      long seed,
      EngineKind engine,
      Precision precision,
      int threads) {
    this(circuit, parameters, shots, seed, engine, precision, threads, null);
  }

  /** This request on a device that errs. */
  public SimulationRequest with(@Nullable NoiseModel model) {
    return new SimulationRequest(
        circuit, parameters, shots, seed, engine, precision, threads, model);
  }

  /** This request with other shots. */
  public SimulationRequest with(int itsShots, long itsSeed) {
    return new SimulationRequest(
        circuit, parameters, itsShots, itsSeed, engine, precision, threads, noise);
  }

  /** This request about another circuit with the same parameters. */
  SimulationRequest with(Circuit other) {
    return new SimulationRequest(other, parameters, shots, seed, engine, precision, threads, noise);
  }

  /** This request on an engine. */
  public SimulationRequest with(EngineKind kind) {
    return new SimulationRequest(circuit, parameters, shots, seed, kind, precision, threads, noise);
  }

  /** The program to be followed, with the errors of the device in it. */
  public Program program() {
    Program program = Program.of(circuit, parameters);
    return noise == null ? program : NoisyProgram.of(program, noise);
  }

  /** Where the text declares the largest register of qubits, to show what asks for memory. */
  public Span largestRegister() {
    return circuit.qubitRegisters().stream()
        .max(Comparator.comparingInt(QubitRegister::size))
        .map(QubitRegister::declaration)
        .orElse(Span.NONE);
  }

  /** A run in double precision on all cores. */
  public static SimulationRequest of(Circuit circuit, int shots, long seed) {
    return new SimulationRequest(
        circuit,
        Map.of(),
        shots,
        seed,
        EngineKind.AUTO,
        Precision.DOUBLE,
        Runtime.getRuntime().availableProcessors());
  }
}

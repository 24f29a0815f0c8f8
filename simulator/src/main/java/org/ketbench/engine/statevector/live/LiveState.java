package org.ketbench.engine.statevector.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.sparse.SparseState;
import org.ketbench.engine.statevector.work.Bulk;
import org.ketbench.engine.statevector.work.Crew;

/**
 * One state that follows a circuit through its changes; belongs to one thread.
 *
 * <p>What is run never depends on what was asked before, only how much of it need not be run again:
 * a circuit is cut after every so many gates, each piece is planned by itself, and the stages of
 * all pieces make a chain. A new chain is compared with those that states were kept of, stage by
 * stage, and goes on from the last state that is also on its own way. So the answer has the same
 * bits as that of a fresh session. Cutting only where states are kept was the other way looked at;
 * it makes plans, and with them the last bits, depend on the history.
 */
final class LiveState implements AutoCloseable {
  /** Few enough that one change costs no visible time, enough that a stage has all its work. */
  private static final int GATES_IN_PIECE = 256;

  /**
   * Of a large state even a stage costs visible time. In short pieces a change at the end leaves
   * all but the last ones as they are; that a whole run has more stages costs less than that saves.
   */
  private static final int GATES_IN_PIECE_OF_LARGE = 24;

  private static final int LARGE = 18;

  private static final int NOWHERE = -1;
  private static final double GIB = 1 << 30;

  private final StateVectorEngine engine;
  private final Checkpoints checkpoints;
  private final double mostBytes;
  private @Nullable Chain chain;
  private @Nullable Amplitudes amplitudes;
  private @Nullable StateVector given;
  private boolean untouched;
  private int at = NOWHERE;
  private LiveWork work = new LiveWork(0, 0, 0);

  LiveState(StateVectorEngine engine, double checkpointBytes, double mostBytes) {
    this.engine = engine;
    this.mostBytes = mostBytes;
    this.checkpoints = new Checkpoints(checkpointBytes, engine.precision());
  }

  LiveWork work() {
    return work;
  }

  /** The state after the first operations of a circuit; good until the next call. */
  StateVector after(
      Circuit circuit, Map<String, Double> parameters, int operations, Monitor monitor) {
    takeBack();
    CircuitElements elements =
        CircuitElements.inPieces(
            circuit,
            parameters,
            operations,
            circuit.qubitCount() >= LARGE ? GATES_IN_PIECE_OF_LARGE : GATES_IN_PIECE);
    SparseState start = engine.begin(elements);
    StateVector state;
    if (start.applied() == elements.elements().size()) {
      start.sort();
      work = new LiveWork(0, 0, checkpoints.count());
      state = engine.stateOf(elements, start, null, monitor);
    } else {
      Chain next = plan(elements, start, monitor);
      if (operations == circuit.operations().size()) {
        checkpoints.whole(next);
      }
      state = engine.stateOf(elements, start, follow(next, monitor), monitor);
    }
    given = state;
    return state;
  }

  private Chain plan(CircuitElements circuit, SparseState start, Monitor monitor) {
    List<Element> elements = circuit.elements();
    int qubits = engine.qubitsInMemory(elements, circuit.qubitCount());
    // To plan what is refused then would take long for nothing.
    makeRoom(qubits);
    List<Chain.Piece> pieces = new ArrayList<>();
    int from = start.applied();
    for (int piece = 0; piece < circuit.pieces(); piece++) {
      int to = circuit.pieceEnd(piece);
      if (to > from) {
        stopIfCancelled(monitor);
        pieces.add(piece(elements.subList(from, to), qubits, pieces.size()));
        from = to;
      }
    }
    return new Chain(qubits, start, pieces);
  }

  /** A piece that was planned before is taken as it was. */
  private Chain.Piece piece(List<Element> elements, int qubits, int number) {
    List<Chain> known = new ArrayList<>();
    if (chain != null) {
      known.add(chain);
    }
    checkpoints.all().forEach(checkpoint -> known.add(checkpoint.chain()));
    for (Chain each : known) {
      if (each.qubits() == qubits && number < each.pieces().size()) {
        Chain.Piece piece = each.pieces().get(number);
        if (Sameness.ofElements(piece.elements(), elements)) {
          return piece;
        }
      }
    }
    return new Chain.Piece(List.copyOf(elements), engine.plan(elements, qubits));
  }

  private Amplitudes follow(Chain next, Monitor monitor) {
    Chain last = chain;
    int shared = last == null ? NOWHERE : next.shared(last);
    if (at > shared) {
      at = NOWHERE;
    }
    Amplitudes memory = memory(next.qubits());
    chain = next;
    int from = restore(next, memory, monitor);
    Crew crew = engine.crew();
    Crew.@Nullable Stages stages = null;
    for (int position = from; position < next.length(); position++) {
      if (position > from && checkpoints.wants(next, position, shared)) {
        checkpoints.keep(next, position, memory, crew, monitor);
      }
      Chain.Link link = next.link(position);
      if (stages == null || link.stage() == 0) {
        stages = crew.ready(engine.ready(link.piece().plan()), memory);
      }
      at = NOWHERE;
      stages.run(link.stage(), monitor);
      at = position + 1;
      monitor.progress((position + 1.0) / next.length());
    }
    work = new LiveWork(next.length(), next.length() - from, checkpoints.count());
    return memory;
  }

  /** What follows every change may not take the whole machine, as a single run may. */
  private void requireSmall(int qubits) {
    double bytes = Amplitudes.bytes(qubits, engine.precision());
    if (bytes > mostBytes) {
      throw new SimulationRefusedException(
          Reason.SIZE,
          String.format(
              Locale.ROOT,
              "The state of %d qubits takes %.0f GiB; at every change at most %.0f GiB are"
                  + " simulated. Look at an earlier column, draw shots, or run the program.",
              qubits,
              bytes / GIB,
              mostBytes / GIB),
          null);
    }
  }

  private Amplitudes memory(int qubits) {
    Amplitudes memory = amplitudes;
    if (memory == null) {
      memory = new Amplitudes(qubits, engine.precision());
      untouched = true;
      amplitudes = memory;
    }
    return memory;
  }

  /** Keeps no memory but of this size, and refuses what is too large. */
  private void makeRoom(int qubits) {
    Amplitudes memory = amplitudes;
    if (memory != null && memory.qubits() == qubits) {
      return;
    }
    amplitudes = null;
    at = NOWHERE;
    if (memory != null) {
      memory.close();
    }
    checkpoints.resize(qubits);
    MemoryBudget.requireOfMachine(qubits, engine.precision());
    requireSmall(qubits);
  }

  /** Brings the memory to the last state on the way that is kept; returns its position. */
  private int restore(Chain next, Amplitudes memory, Monitor monitor) {
    Checkpoint nearest = checkpoints.nearest(next);
    if (at != NOWHERE && (nearest == null || nearest.position() <= at)) {
      return at;
    }
    at = NOWHERE;
    boolean zero = untouched;
    untouched = false;
    if (nearest == null) {
      if (!zero) {
        Bulk.clear(memory, engine.crew(), monitor);
      }
      next.start().writeTo(memory);
      at = 0;
    } else {
      Bulk.copy(nearest.state(), memory, engine.crew(), monitor);
      at = nearest.position();
    }
    return at;
  }

  private static void stopIfCancelled(Monitor monitor) {
    if (monitor.cancelled()) {
      throw new CancellationException();
    }
  }

  /** A list that a reader has spread out to a whole state is of no further use. */
  private void takeBack() {
    if (given != null && !given.isOver(amplitudes)) {
      given.close();
    }
    given = null;
  }

  @Override
  public void close() {
    takeBack();
    checkpoints.close();
    if (amplitudes != null) {
      amplitudes.close();
      amplitudes = null;
    }
    chain = null;
    at = NOWHERE;
  }
}

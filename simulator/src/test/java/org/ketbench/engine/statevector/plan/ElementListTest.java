package org.ketbench.engine.statevector.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.statevector.Circuits;

final class ElementListTest {
  private static long count(Circuits circuit, Class<? extends Element> kind) {
    return CircuitElements.of(circuit.build(), Map.of()).elements().stream()
        .filter(kind::isInstance)
        .count();
  }

  private static Circuits general(Circuits circuit, int... qubits) {
    for (int qubit : qubits) {
      circuit.gate("u3", List.of(Angle.of(0.3), Angle.of(1.1), Angle.of(2.2)), qubit);
    }
    return circuit;
  }

  @Test
  void aCxBetweenRotationsOfItsTargetIsAPhase() {
    Circuits circuit = general(general(new Circuits(2), 0, 1).gate("cx", 0, 1), 0, 1);
    assertEquals(0, count(circuit, Element.Flip.class));
    assertEquals(4, count(circuit, Element.Rotation.class));
  }

  @Test
  void aCxBetweenHadamardsOfItsTargetNeedsNoRotationsAtAll() {
    Circuits circuit = new Circuits(2).gate("h", 0).gate("h", 1).gate("cx", 0, 1).gate("h", 1);
    assertEquals(0, count(circuit, Element.Flip.class));
    assertEquals(1, count(circuit, Element.Rotation.class));
  }

  @Test
  void aCxWithNothingBehindItStaysAnExchange() {
    Circuits circuit = general(new Circuits(3), 0, 1, 2).gate("cx", 0, 1).gate("cx", 1, 2);
    assertEquals(2, count(circuit, Element.Flip.class));
    assertEquals(3, count(circuit, Element.Rotation.class));
  }

  @Test
  void phasesOfAQubitAreOneUntilItIsWritten() {
    Circuits circuit = general(new Circuits(2), 0, 1);
    for (int layer = 0; layer < 5; layer++) {
      general(circuit.gate("cz", 0, 1), 0, 1);
    }
    assertEquals(12, count(circuit, Element.Rotation.class));
    assertEquals(12 + 5 + 1, count(circuit, Element.Phase.class));
  }

  @Test
  void phasesOfOppositeValuesOfAQubitAreOne() {
    Circuits circuit = new Circuits(2).gate("h", 0).gate("h", 1).gate("rz", 0.3, 0);
    circuit.gate("cz", 0, 1).gate("x", 0).gate("rz", 0.7, 0).gate("cz", 0, 1);
    assertEquals(4, count(circuit, Element.Phase.class));
  }

  @Test
  void aCompletePieceIsNotChangedByWhatFollows() {
    for (int seed = 0; seed < 50; seed++) {
      Circuit circuit = Circuits.random(1 + seed % 5, 40, seed);
      CircuitElements all = CircuitElements.inPieces(circuit, Map.of(), 40, 5);
      CircuitElements few = CircuitElements.inPieces(circuit, Map.of(), 20, 5);
      assertEquals(all.elements().size(), all.pieceEnd(all.pieces() - 1));
      for (int piece = 0; piece < 4; piece++) {
        int end = few.pieceEnd(piece);
        assertEquals(end, all.pieceEnd(piece), "circuit " + seed);
        assertEquals(
            few.elements().subList(0, end).stream().map(Object::getClass).toList(),
            all.elements().subList(0, end).stream().map(Object::getClass).toList());
      }
    }
  }

  @Test
  void aPhaseBetweenTwoCxIsAPhaseOfBothQubits() {
    Circuits circuit = general(new Circuits(2), 0, 1).gate("cx", 0, 1).gate("rz", 0.4, 1);
    assertEquals(0, count(circuit.gate("cx", 0, 1), Element.Flip.class));
    assertEquals(2, count(circuit, Element.Rotation.class));
  }

  @Test
  void twoCxWithNothingBetweenThemAreNothing() {
    Circuits circuit = new Circuits(3).gate("h", 0).gate("cx", 0, 1).gate("t", 0).gate("cx", 0, 1);
    assertEquals(0, count(circuit, Element.Flip.class));
  }

  @Test
  void aPhaseBetweenTwoCxKeepsThemExchangesWhereTheirControlChanges() {
    Circuits circuit = general(new Circuits(2), 0, 1).gate("cx", 0, 1).gate("rz", 0.4, 1);
    assertEquals(2, count(general(circuit, 0).gate("cx", 0, 1), Element.Flip.class));
  }
}

package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

final class GatesCommandTest {

  @Test
  void explainsAGate() {
    CommandRun run = ketbench("gates", "rx");

    assertEquals(
        """
        ROTATION

        rx(theta) a  Rotation about x
            Turns the Bloch sphere by θ about its x axis: exp(-iθX/2).
            stdgates.inc, qelib1.inc, qelib1.inc of 2017; inverse rx(-theta); Qiskit rx;
            Cirq rx; Braket rx; Q# Rx; Quil RX; IonQ rx
            = U(theta,-pi/2,pi/2) a; gphase(-theta/2);
            [ cos(θ/2)     -i·sin(θ/2) ]
            [ -i·sin(θ/2)  cos(θ/2)    ]

        """,
        run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void listsEveryGateOfTheCatalogueOnce() {
    List<String> names =
        StreamSupport.stream(ketbench("gates", "--json").json().path("gates").spliterator(), false)
            .map(gate -> gate.path("name").asText())
            .toList();

    assertEquals(
        GateCatalogue.standard().gates().stream().map(CatalogueGate::name).toList(), names);
    String text = ketbench("gates").out();
    for (String name : names) {
      assertTrue(
          text.lines().anyMatch(line -> line.startsWith(name + " ") || line.startsWith(name + "(")),
          name);
    }
  }

  @Test
  void tellsProgramsTheSame() {
    JsonNode gate = ketbench("gates", "--json", "crz").json().path("gates").path(0);

    assertEquals("crz", gate.path("name").asText());
    assertEquals(2, gate.path("qubits").asInt());
    assertEquals(1, gate.path("controls").asInt());
    assertEquals("lambda", gate.path("parameters").path(0).asText());
    assertEquals("crz(-lambda)", gate.path("inverse").asText());
    assertEquals(false, gate.path("clifford").asBoolean());
    assertEquals("e^(-i·λ/2)", gate.path("matrix").path(1).path(1).asText());
  }

  @Test
  void refusesAnUnknownName() {
    CommandRun run = ketbench("gates", "hadamard");

    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals(
        "ketbench: There is no standard gate 'hadamard'. See \"ketbench gates --help\".\n",
        run.err());
  }
}
